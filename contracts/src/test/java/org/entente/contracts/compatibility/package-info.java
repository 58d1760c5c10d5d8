/// Holds what is published now against what was released: a change that breaks somebody fails the
/// build, unless the major version moves.
@NullMarked
package org.entente.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
