/// Writes, passed on to the owner and answered when the view shows them.
@NullMarked
package org.entente.gateway.write;

import org.jspecify.annotations.NullMarked;
