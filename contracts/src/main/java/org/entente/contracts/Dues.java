package org.entente.contracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Commitment.Evidence;
import org.jspecify.annotations.Nullable;

/// When a commitment is due, time after time, and what shows each time done.
///
/// The first time is due on its `dueOn`, a recurring one without it one period after it was made;
/// each later time so many periods after the last day that the first can mean. A `done` evidence
/// belongs to the time that it names, else to the earliest that no other shows done, in the order
/// of their days.
public final class Dues {

    /// Of a recurring commitment the latest so many times are listed.
    public static final int MOST = 1_000;

    private static final LocalDate NO_DATE_AFTER = LocalDate.of(9999, 12, 31);

    private final Commitment commitment;
    private final java.time.@Nullable Period every;
    private final Map<Integer, Evidence> done;

    private Dues(Commitment commitment) {
        this.commitment = commitment;
        this.every = every(commitment);
        this.done = done(commitment, every != null);
    }

    /// One time that a commitment is due.
    ///
    /// @param n counted from 1
    /// @param dueOn absent where a commitment has no due date
    /// @param done the first evidence that shows this time done
    public record Period(int n, @Nullable PartialDate dueOn, @Nullable Evidence done) {

        /// Whether it was shown done, but only after the last day it was due.
        public boolean isLate() {
            return dueOn != null && done != null && dueOn.isBefore(done.on());
        }

        /// Whether its last day lies before `today` and nothing shows it done.
        public boolean isOverdue(LocalDate today) {
            return dueOn != null && done == null && dueOn.last().isBefore(today);
        }
    }

    /// The only time of a commitment that does not recur. Of one that does: every time whose first
    /// day has come `until` then, and those to come up to the first that nothing shows done yet.
    public static List<Period> of(Commitment commitment, LocalDate until) {
        var dues = new Dues(commitment);
        return dues.every == null
                ? List.of(new Period(1, commitment.dueOn(), dues.done.get(1)))
                : dues.recurring(until);
    }

    private List<Period> recurring(LocalDate until) {
        var last = come(until) + 1;
        while (done.containsKey(last) && dueOn(last + 1) != null) {
            last++;
        }
        var periods = new ArrayList<Period>();
        for (var n = Math.max(1, last - MOST + 1); n <= last; n++) {
            var due = dueOn(n);
            if (due != null) {
                periods.add(new Period(n, due, done.get(n)));
            }
        }
        return List.copyOf(periods);
    }

    /// How many times have come, found by halving: a period can be a day, and a commitment old.
    private int come(LocalDate until) {
        var none = 1;
        while (hasCome(none, until)) {
            none *= 2;
        }
        var some = none / 2;
        while (none - some > 1) {
            var middle = (none + some) / 2;
            if (hasCome(middle, until)) {
                some = middle;
            } else {
                none = middle;
            }
        }
        return some;
    }

    private boolean hasCome(int n, LocalDate until) {
        var due = dueOn(n);
        return due != null && !due.first().isAfter(until);
    }

    private @Nullable PartialDate dueOn(int n) {
        var first = commitment.dueOn();
        if (every == null || (first != null && n == 1)) {
            return first;
        }
        try {
            var day =
                    first == null
                            ? commitment.madeOn().last().plus(every.multipliedBy(n))
                            : first.last().plus(every.multipliedBy(n - 1));
            return day.isAfter(NO_DATE_AFTER) ? null : PartialDate.of(day);
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    /// What recurs after no time at all, or never while the calendar lasts, does not recur.
    private static java.time.@Nullable Period every(Commitment commitment) {
        if (commitment.every() == null) {
            return null;
        }
        try {
            var every = java.time.Period.parse(commitment.every());
            return every.isZero() || every.isNegative() ? null : every;
        } catch (DateTimeException _) {
            // Longer than any calendar reaches.
            return null;
        }
    }

    private static Map<Integer, Evidence> done(Commitment commitment, boolean recurring) {
        var shown =
                commitment.evidence().stream()
                        .filter(evidence -> evidence.shows().equals("done"))
                        .sorted(Comparator.comparing(Evidence::on))
                        .toList();
        var done = new HashMap<Integer, Evidence>();
        if (!recurring) {
            shown.stream().findFirst().ifPresent(evidence -> done.put(1, evidence));
            return done;
        }
        for (var evidence : shown) {
            if (evidence.period() != null) {
                done.putIfAbsent(evidence.period(), evidence);
            }
        }
        var open = 1;
        for (var evidence : shown) {
            if (evidence.period() == null) {
                while (done.containsKey(open)) {
                    open++;
                }
                done.put(open, evidence);
            }
        }
        return done;
    }
}
