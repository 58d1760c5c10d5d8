/// What operators see of every service alike: health of its threads, figures, log lines that belong
/// to a request. It knows nothing of Entente's entries.
@NullMarked
package org.entente.observability;

import org.jspecify.annotations.NullMarked;
