/// From word to promise: commitments that are proposed because a statement promises something, and
/// what becomes of them.
@NullMarked
package org.entente.partnerships.proposal;

import org.jspecify.annotations.NullMarked;
