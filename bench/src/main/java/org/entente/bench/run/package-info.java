/// What every bench's run has: where it was measured, what it found, single questions beside it.
@NullMarked
package org.entente.bench.run;

import org.jspecify.annotations.NullMarked;
