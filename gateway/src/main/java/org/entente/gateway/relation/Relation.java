package org.entente.gateway.relation;

import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Position;
import org.entente.gateway.entry.Derived;

/// The dossier of two actors: all that the record holds of them together.
///
/// @param positionsOnEachOther positions that one of the two takes and that are aimed at, or
///   concern, the other
/// @param due what was promised and is still to come or overdue, the earliest first
record Relation(
        List<Actor> between,
        List<Derived> dialogues,
        List<Derived> statements,
        List<Cited> positionsOnEachOther,
        List<Derived> partnerships,
        List<Derived> commitments,
        List<Due> due,
        List<Timeline.Moment> timeline) {

    /// A position with where it is.
    record Cited(String cited, PartialDate on, Position position) {}

    /// A commitment that is due.
    record Due(String commitment, Map<String, String> matter, PartialDate on, boolean passed) {}
}
