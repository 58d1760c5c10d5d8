package org.entente.chassis.record;

import java.util.Set;
import org.entente.contracts.EntryKey;

/// The owners of the entries that ours refer to but that this service does not own.
public interface Neighbours {

    /// Those of the entries asked for of which their owner says that they do not exist. Where the
    /// owner cannot be asked now, its entries are not among them: the reference is kept and stays
    /// unresolved until the entry arrives.
    Set<EntryKey> missing(Set<EntryKey> asked);
}
