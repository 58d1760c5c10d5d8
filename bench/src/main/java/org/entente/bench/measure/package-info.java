/// Samples, medians, and the table in which they are told.
@NullMarked
package org.entente.bench.measure;

import org.jspecify.annotations.NullMarked;
