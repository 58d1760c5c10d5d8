/// A receiver of traces for tests: what services export over OTLP, as anybody's collector gets it.
@NullMarked
package org.entente.testing.traces;

import org.jspecify.annotations.NullMarked;
