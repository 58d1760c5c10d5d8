package org.entente.gateway.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dues;
import org.entente.contracts.PartialDate;
import org.jspecify.annotations.Nullable;

/// How a commitment stands by itself on a day: derived from due dates and evidence, with the
/// reasoning. Not seen is not broken.
///
/// @param certain false where a partial date leaves the state open on that day; otherwise absent
/// @param nextDueOn the earliest time that nothing shows done
/// @param periods of what recurs the latest times
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CommitmentState(
        State state,
        @Nullable Boolean certain,
        List<String> because,
        @Nullable PartialDate nextDueOn,
        List<Period> periods) {

    /// The states that a commitment, or one time of it, can be in.
    public enum State {
        PROPOSED,
        DECLINED,
        OPEN,
        DUE,
        OVERDUE,
        NO_EVIDENCE,
        DONE,
        DONE_LATE,
        SUPERSEDED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<String> codes() {
            return Stream.of(values()).map(State::code).toList();
        }
    }

    /// One time that it is due.
    ///
    /// @param evidence the number of the evidence that shows it done or, where none does, of the
    ///   latest that belongs to it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(
            int n, @Nullable PartialDate dueOn, State state, @Nullable Integer evidence) {}

    /// The state on a day, from what had happened by then as the commitment has it.
    public static CommitmentState of(Commitment commitment, LocalDate day) {
        return Reckoning.of(commitment, Dues.of(commitment, day), day);
    }
}
