/// Answers that stay right until the next change, ready to be sent from memory.
@NullMarked
package org.entente.gateway.cache;

import org.jspecify.annotations.NullMarked;
