package org.entente.gateway.view;

import java.util.Map;
import org.entente.contracts.EntryKey;

/// What committed batches changed: the versions that the view now has, and from where to where the
/// feed grew by them; both 0 when it did not. Fired in every gateway, after the commit, whichever
/// of them applied it; possibly more than once. Everything that must know of changes listens to it,
/// and to [Renewed].
public record Applied(Map<EntryKey, Long> versions, long before, long position) {

    /// What was there already, or is no version of an entry.
    public static Applied withoutGrowth(Map<EntryKey, Long> versions) {
        return new Applied(versions, 0, 0);
    }

    public boolean grew() {
        return position > before;
    }
}
