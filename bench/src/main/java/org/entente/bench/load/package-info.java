/// As many requests as a server answers, and the bare server to compare with.
@NullMarked
package org.entente.bench.load;

import org.jspecify.annotations.NullMarked;
