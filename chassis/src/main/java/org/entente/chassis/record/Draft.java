package org.entente.chassis.record;

import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;

/// An entry that somebody wants to record: it fits its schema and its own rules; its references are
/// not yet checked.
public record Draft(Entry content, Precondition precondition) {

    EntryKey key() {
        return content.key();
    }
}
