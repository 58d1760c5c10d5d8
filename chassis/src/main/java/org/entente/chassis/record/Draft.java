package org.entente.chassis.record;

import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;

/// An entry that somebody wants to record: it fits its schema and its own rules; its references are
/// not yet checked.
///
/// @param vouched the neighbour has said itself what of its own the entry refers to
public record Draft(Entry content, Precondition precondition, boolean vouched) {

    public Draft(Entry content, Precondition precondition) {
        this(content, precondition, false);
    }

    EntryKey key() {
        return content.key();
    }
}
