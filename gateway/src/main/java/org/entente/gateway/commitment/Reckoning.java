package org.entente.gateway.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dues;
import org.entente.contracts.PartialDate;
import org.entente.gateway.commitment.CommitmentState.Period;
import org.entente.gateway.commitment.CommitmentState.State;
import org.jspecify.annotations.Nullable;

/// Reckons how a commitment stands on a day. Evidence counts from the first day that its date can
/// mean; until the last one it is not certain.
final class Reckoning {

    private static final int SHOWN = 24;

    private final Commitment commitment;
    private final LocalDate day;
    private final List<Time> times;
    private final List<String> because = new ArrayList<>();

    private Reckoning(Commitment commitment, List<Dues.Period> dues, LocalDate day) {
        this.commitment = commitment;
        this.day = day;
        this.times = Time.of(commitment, dues, day);
    }

    /// @param dues may go beyond the day
    static CommitmentState of(Commitment commitment, List<Dues.Period> dues, LocalDate day) {
        return new Reckoning(commitment, dues, day).state();
    }

    private CommitmentState state() {
        var stage = Promises.stage(commitment);
        if (!stage.equals("accepted")) {
            var state = stage.equals("proposed") ? State.PROPOSED : State.DECLINED;
            return new CommitmentState(
                    state, null, List.of("its stage is " + stage), null, List.of());
        }
        var state = commitment.every() == null ? alone(times.getFirst()) : recurring();
        return new CommitmentState(
                state, isCertain() ? null : false, List.copyOf(because), nextDueOn(), periods());
    }

    /// The state of the latest time of which something was seen, unless one is due this very day;
    /// that nothing was seen of later ones is said beside it.
    private State recurring() {
        var told = times.stream().filter(this::isTold).reduce((_, later) -> later).orElse(null);
        var come = times.stream().filter(time -> time.hasCome(day)).toList();
        if (told == null && come.isEmpty()) {
            return alone(times.getFirst());
        }
        var missed =
                come.stream()
                        .filter(time -> told == null || time.due().n() > told.due().n())
                        .toList();
        var state = told == null ? State.NO_EVIDENCE : alone(told);
        for (var time : missed.size() > 3 ? List.<Time>of() : missed) {
            because.add(
                    (time.state() == State.DUE
                                    ? "it is due on "
                                    : "no evidence yet for the time that was due on ")
                            + time.due().dueOn());
        }
        if (missed.size() > 3) {
            because.add(
                    "no evidence yet for the %d times from %s to %s"
                            .formatted(
                                    missed.size(),
                                    missed.getFirst().due().dueOn(),
                                    missed.getLast().due().dueOn()));
        }
        var last = come.isEmpty() ? null : come.getLast();
        return last != null && last.state() == State.DUE ? State.DUE : state;
    }

    private boolean isTold(Time time) {
        return !time.seen().isEmpty() && (time.hasCome(day) || time.isDone());
    }

    private State alone(Time time) {
        var due = time.due().dueOn();
        var done = time.due().done();
        if (done != null && time.isDone()) {
            because.add(
                    due == null
                            ? "evidence %d shows it done on %s; no date was due"
                                    .formatted(done.n(), done.on())
                            : "evidence %d shows it done on %s, %s %s"
                                    .formatted(
                                            done.n(),
                                            done.on(),
                                            time.due().isLate() ? "after" : "by",
                                            due));
            return time.state();
        }
        for (var evidence : time.seen()) {
            because.add(
                    "evidence %d of %s shows: %s"
                            .formatted(evidence.n(), evidence.on(), evidence.shows()));
        }
        var nothing = time.seen().isEmpty();
        because.add(
                (nothing ? "no evidence has been recorded" : "no evidence shows it done")
                        + (due == null
                                ? "; no date is due"
                                : (due.last().isBefore(day)
                                                ? "; it was due on "
                                                : "; it is due on ")
                                        + due));
        return time.state();
    }

    private boolean isCertain() {
        return commitment.evidence().stream()
                .noneMatch(evidence ->
                        !evidence.on().first().isAfter(day) && evidence.on().last().isAfter(day));
    }

    private @Nullable PartialDate nextDueOn() {
        return times.stream()
                .filter(time -> !time.isDone())
                .findFirst()
                .map(time -> time.due().dueOn())
                .orElse(null);
    }

    private List<Period> periods() {
        if (commitment.every() == null) {
            return List.of();
        }
        // The first that has not come and is not done is the next.
        var next =
                times.stream()
                        .filter(time -> !time.hasCome(day) && !time.isDone())
                        .findFirst()
                        .orElse(null);
        var known =
                times.stream()
                        .filter(time -> time.hasCome(day) || time.isDone() || time.equals(next))
                        .toList();
        return known.subList(Math.max(0, known.size() - SHOWN), known.size()).stream()
                .map(Reckoning::period)
                .toList();
    }

    private static Period period(Time time) {
        var done = time.due().done();
        var evidence =
                done != null && time.isDone()
                        ? (Integer) done.n()
                        : time.seen().isEmpty() ? null : (Integer) time.seen().getLast().n();
        return new Period(time.due().n(), time.due().dueOn(), time.state(), evidence);
    }
}
