/// Who may: bearer tokens, verified here whoever passed them on.
@NullMarked
package org.entente.gateway.access;

import org.jspecify.annotations.NullMarked;
