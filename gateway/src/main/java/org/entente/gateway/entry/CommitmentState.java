package org.entente.gateway.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.contracts.Commitment;
import org.entente.contracts.Commitment.Evidence;
import org.entente.contracts.PartialDate;
import org.jspecify.annotations.Nullable;

/// How a commitment stands on a day: derived from due dates and evidence, with the reasoning. Not
/// seen is not broken.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CommitmentState(State state, List<String> because, @Nullable PartialDate nextDueOn) {

    /// The states that a commitment can be in.
    public enum State {
        OPEN,
        OVERDUE,
        DONE,
        DONE_LATE,
        NO_EVIDENCE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static CommitmentState of(Commitment commitment, LocalDate today) {
        var because = new ArrayList<String>();
        var done =
                commitment.evidence().stream()
                        .filter(evidence -> evidence.shows().equals("done"))
                        .sorted(Comparator.comparing(Evidence::on))
                        .toList();
        var next = nextDueOn(commitment, done.size());
        State state;
        if (!done.isEmpty()) {
            state = fulfilled(commitment, done, because);
            if (next != null && next.last().isBefore(today)) {
                because.add("no evidence yet for the time that was due on " + next);
            }
        } else if (commitment.evidence().isEmpty()) {
            state = State.NO_EVIDENCE;
            because.add("no evidence has been recorded" + due(commitment));
        } else {
            var due = commitment.dueOn();
            state = due != null && due.last().isBefore(today) ? State.OVERDUE : State.OPEN;
            commitment
                    .evidence()
                    .forEach(evidence ->
                            because.add(
                                    "evidence %d of %s shows: %s"
                                            .formatted(
                                                    evidence.n(),
                                                    evidence.on(),
                                                    evidence.shows())));
            because.add("no evidence shows it done" + due(commitment));
        }
        return new CommitmentState(state, because, next);
    }

    /// The state of the last time for which there is evidence: the n-th evidence is held against
    /// the n-th due date.
    private static State fulfilled(
            Commitment commitment, List<Evidence> done, List<String> because) {
        var last = done.getLast();
        var due = dueOn(commitment, done.size() - 1);
        if (due == null) {
            because.add(
                    "evidence %d shows it done on %s; no date was due"
                            .formatted(last.n(), last.on()));
            return State.DONE;
        }
        var late = due.isBefore(last.on());
        because.add(
                "evidence %d shows it done on %s, %s %s"
                        .formatted(last.n(), last.on(), late ? "after" : "by", due));
        return late ? State.DONE_LATE : State.DONE;
    }

    private static @Nullable PartialDate nextDueOn(Commitment commitment, int timesDone) {
        return timesDone > 0 && commitment.every() == null ? null : dueOn(commitment, timesDone);
    }

    private static @Nullable PartialDate dueOn(Commitment commitment, int time) {
        var first = commitment.dueOn();
        if (first == null || time == 0) {
            return first;
        }
        return commitment.every() == null
                ? first
                : PartialDate.of(
                        first.last().plus(Period.parse(commitment.every()).multipliedBy(time)));
    }

    private static String due(Commitment commitment) {
        return commitment.dueOn() == null ? "" : "; it was due on " + commitment.dueOn();
    }
}
