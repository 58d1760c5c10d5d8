/// Positions across all statements: who said what of whom, and who said it first.
@NullMarked
package org.entente.gateway.position;

import org.jspecify.annotations.NullMarked;
