/// How a service starts: what it must be told, and secrets that come in files.
@NullMarked
package org.entente.observability.start;

import org.jspecify.annotations.NullMarked;
