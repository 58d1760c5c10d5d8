/// Reading one's own writes: tokens, and waiting for what they name.
@NullMarked
package org.entente.gateway.consistency;

import org.jspecify.annotations.NullMarked;
