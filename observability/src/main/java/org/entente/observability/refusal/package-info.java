/// How every service says no where it is not its own code that does: in one form (RFC 9457), with
/// the request's id, without anything of its inside.
@NullMarked
package org.entente.observability.refusal;

import org.jspecify.annotations.NullMarked;
