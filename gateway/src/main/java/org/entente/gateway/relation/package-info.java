/// The dossier of two actors.
@NullMarked
package org.entente.gateway.relation;

import org.jspecify.annotations.NullMarked;
