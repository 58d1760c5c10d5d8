@NullMarked
package org.entente.statements.statement;

import org.jspecify.annotations.NullMarked;
