package org.entente.gateway.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Partnership;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.entente.gateway.commitment.Commitments;
import org.entente.gateway.entry.Derived;
import org.entente.gateway.office.OfficesHeld;
import org.entente.gateway.office.Tenure;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.partnership.Ordinals.Ordinal;
import org.entente.gateway.timeline.Moment;
import org.jspecify.annotations.Nullable;

/// The dossier of two actors: all that the record holds of them together.
///
/// @param shortened of which kinds only the latest forty are here: `/v1/timeline?actor=..&actor=..`
///   goes through all of them; absent when there are no others
/// @param positionsOnEachOther positions that one of the two takes and that are aimed at, or
///   concern, the other
/// @param due what was promised and is still to come or overdue, the earliest first
record Relation(
        List<Actor> between,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> shortened,
        @Holds({Dialogue.class, Attended.class}) List<Derived> dialogues,
        @Holds({Statement.class, Attended.class}) List<Derived> statements,
        List<Cited> positionsOnEachOther,
        @Holds({Partnership.class, Counted.class}) List<Derived> partnerships,
        @Holds({Commitment.class, Commitments.Members.class}) List<Derived> commitments,
        List<Due> due,
        List<Moment> timeline) {

    /// What is derived for a dialogue or a statement.
    ///
    /// @param officesHeld who took part in it, and in which offices
    record Attended(List<Participation> officesHeld) {}

    /// What is derived for a partnership.
    ///
    /// @param ordinal absent where no act on it has a day
    record Counted(@Nullable Ordinal ordinal) {}

    /// A position with where it is.
    record Cited(String cited, PartialDate on, Position position) {}

    /// A commitment that is due.
    record Due(String commitment, Map<String, String> matter, PartialDate on, boolean passed) {}

    /// A person's part in a meeting or a statement, and the offices held that day.
    ///
    /// @param meeting its number; absent for a statement
    /// @param as the office as printed
    /// @param attribution the whole attribution as printed
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Participation(
            @Nullable Integer meeting,
            String person,
            Map<String, String> names,
            String actor,
            @Nullable String as,
            @Nullable String attribution,
            List<Tenure> offices) {

        static Participation of(OfficesHeld.Attribution held) {
            var printed = held.printed();
            return new Participation(
                    held.meeting(),
                    held.person().id(),
                    held.person().names(),
                    held.actor(),
                    printed == null ? null : printed.as(),
                    printed == null ? null : printed.attribution(),
                    held.officesHeld());
        }
    }
}
