/// Statements: texts issued by actors, with the positions taken in them.
@NullMarked
package org.entente.statements.statement;

import org.jspecify.annotations.NullMarked;
