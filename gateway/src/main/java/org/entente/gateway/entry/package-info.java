/// Entries as readers of the gateway see them: items, lists, histories.
@NullMarked
package org.entente.gateway.entry;

import org.jspecify.annotations.NullMarked;
