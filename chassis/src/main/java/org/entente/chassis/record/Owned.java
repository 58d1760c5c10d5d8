package org.entente.chassis.record;

import java.util.List;
import org.entente.contracts.Entry;
import org.entente.contracts.Violation;

/// A kind of entry that this service owns, with its own rules. A service owns the kinds for which
/// it has a bean of this type.
public interface Owned<E extends Entry> {

    Class<E> type();

    /// What is wrong with an entry beyond what schema, vocabularies and references say.
    List<Violation> violations(E entry);
}
