@NullMarked
package org.entente.statements.dialogue;

import org.jspecify.annotations.NullMarked;
