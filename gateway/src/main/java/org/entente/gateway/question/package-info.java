/// What all questions to the view have in common: the moment as known at, pages, cursors.
@NullMarked
package org.entente.gateway.question;

import org.jspecify.annotations.NullMarked;
