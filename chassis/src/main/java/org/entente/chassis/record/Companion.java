package org.entente.chassis.record;

import java.util.List;
import java.util.Set;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;

/// What a service keeps in step with its entries of one kind, in the transactions that write them.
public interface Companion<E extends Entry> {

    Class<E> type();

    /// Called first, before any entry is locked: the further entries that [#written] may amend.
    /// They are locked together with those that are to have this content, since locks that are
    /// taken one after the other can meet others head on. Locks of its own are taken here as well.
    default Set<EntryKey> lockedWith(List<E> contents) {
        return Set.of();
    }

    /// Called last, with the versions just made.
    void written(List<E> versions, Author author);
}
