package org.entente.chassis.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.contracts.Entry;
import org.entente.contracts.Violation;

/// A kind of entry that this service owns, with its own rules. A service owns the kinds for which
/// it has a bean of this type.
public interface Owned<E extends Entry> {

    Class<E> type();

    /// The names of what clients can wish for an entry by query parameters.
    default Set<String> wishes() {
        return Set.of();
    }

    /// The entry as it is to be recorded, after what the client wished for it by query parameters.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when a wish cannot be understood
    default E prepared(E entry, Map<String, String> wishes) {
        return entry;
    }

    /// What is wrong with an entry beyond what schema, vocabularies and references say.
    List<Violation> violations(E entry);

    /// What a revision may not do to the content before it.
    default List<Violation> violations(E before, E after) {
        return List.of();
    }
}
