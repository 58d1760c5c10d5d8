/// Whose tokens are believed, the same in every service: each verifies them itself, whoever passed
/// them on.
@NullMarked
package org.entente.observability.access;

import org.jspecify.annotations.NullMarked;
