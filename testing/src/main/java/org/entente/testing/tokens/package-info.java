/// Tokens that nobody should believe.
@NullMarked
package org.entente.testing.tokens;

import org.jspecify.annotations.NullMarked;
