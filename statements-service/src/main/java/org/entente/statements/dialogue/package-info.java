/// Dialogues: standing formats between actors, with their meetings.
@NullMarked
package org.entente.statements.dialogue;

import org.jspecify.annotations.NullMarked;
