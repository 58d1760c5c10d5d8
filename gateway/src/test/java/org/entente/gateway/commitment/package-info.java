@NullMarked
package org.entente.gateway.commitment;

import org.jspecify.annotations.NullMarked;
