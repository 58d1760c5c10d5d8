@NullMarked
package org.entente.statements.actor;

import org.jspecify.annotations.NullMarked;
