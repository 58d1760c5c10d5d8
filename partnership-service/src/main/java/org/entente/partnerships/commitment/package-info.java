/// Commitments: what was promised for the future, and what has been seen of it.
@NullMarked
package org.entente.partnerships.commitment;

import org.jspecify.annotations.NullMarked;
