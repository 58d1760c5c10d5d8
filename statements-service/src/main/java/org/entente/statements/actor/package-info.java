/// Actors: states, organisations, groups and persons, with their offices and memberships.
@NullMarked
package org.entente.statements.actor;

import org.jspecify.annotations.NullMarked;
