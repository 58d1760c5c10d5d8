package org.entente.gateway.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.contracts.Commitment;
import org.entente.contracts.Commitment.Evidence;
import org.entente.contracts.Dues;
import org.entente.gateway.commitment.CommitmentState.State;

/// One time that a commitment is due, with how it stands on a day and what was seen of it by then.
record Time(Dues.Period due, State state, List<Evidence> seen) {

    /// At least one: what is due only after the end of the calendar has a time without a date.
    static List<Time> of(Commitment commitment, List<Dues.Period> dues, LocalDate day) {
        var known = dues.isEmpty() ? List.of(new Dues.Period(1, null, null)) : dues;
        return known.stream().map(due -> of(commitment, due, known, day)).toList();
    }

    private static Time of(
            Commitment commitment, Dues.Period due, List<Dues.Period> dues, LocalDate day) {
        var seen =
                commitment.evidence().stream()
                        .filter(evidence ->
                                isSeen(evidence, day) && belongs(commitment, evidence, due, dues))
                        .sorted(Comparator.comparing(Evidence::on))
                        .toList();
        return new Time(due, state(due, !seen.isEmpty(), day), seen);
    }

    boolean hasCome(LocalDate day) {
        return due.dueOn() != null && !due.dueOn().first().isAfter(day);
    }

    boolean isDone() {
        return state == State.DONE || state == State.DONE_LATE;
    }

    /// What does not show it done belongs to the time that it names, else to the first that nothing
    /// had shown done by its day.
    private static boolean belongs(
            Commitment commitment, Evidence evidence, Dues.Period due, List<Dues.Period> dues) {
        if (evidence.equals(due.done()) || commitment.every() == null) {
            return true;
        }
        if (evidence.shows().equals("done")) {
            return false;
        }
        if (evidence.period() != null) {
            return evidence.period() == due.n();
        }
        return dues.stream()
                .filter(time -> time.done() == null || evidence.on().isBefore(time.done().on()))
                .findFirst()
                .map(due::equals)
                .orElse(false);
    }

    private static State state(Dues.Period time, boolean seen, LocalDate day) {
        var due = time.dueOn();
        if (time.done() != null && isSeen(time.done(), day)) {
            return time.isLate() ? State.DONE_LATE : State.DONE;
        }
        if (due == null) {
            return seen ? State.OPEN : State.NO_EVIDENCE;
        }
        if (day.isBefore(due.first())) {
            return State.OPEN;
        }
        if (!day.isAfter(due.last())) {
            return State.DUE;
        }
        return seen ? State.OVERDUE : State.NO_EVIDENCE;
    }

    private static boolean isSeen(Evidence evidence, LocalDate day) {
        return !evidence.on().first().isAfter(day);
    }
}
