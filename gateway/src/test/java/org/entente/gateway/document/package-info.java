@NullMarked
package org.entente.gateway.document;

import org.jspecify.annotations.NullMarked;
