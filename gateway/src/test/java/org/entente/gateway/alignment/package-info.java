@NullMarked
package org.entente.gateway.alignment;

import org.jspecify.annotations.NullMarked;
