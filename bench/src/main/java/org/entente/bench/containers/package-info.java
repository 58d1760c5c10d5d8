/// How the containers start, and what they take.
@NullMarked
package org.entente.bench.containers;

import org.jspecify.annotations.NullMarked;
