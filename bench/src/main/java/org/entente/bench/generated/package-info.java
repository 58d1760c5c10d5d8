/// A made-up record of any size: it looks like the starter record and is skewed as real ones are.
@NullMarked
package org.entente.bench.generated;

import org.jspecify.annotations.NullMarked;
