/// `./entente bench spine`: the figures of the whole system from end to end.
@NullMarked
package org.entente.bench.spine;

import org.jspecify.annotations.NullMarked;
