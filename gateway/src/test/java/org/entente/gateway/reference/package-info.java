@NullMarked
package org.entente.gateway.reference;

import org.jspecify.annotations.NullMarked;
