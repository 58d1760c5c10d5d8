package org.entente.partnerships.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.chassis.outbox.Occasion;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dues;
import org.entente.contracts.EventType;
import org.entente.contracts.PartialDate;

/// What is to be told of a commitment, and from which day on: `due` on the first day that a due
/// date can mean, `overdue` on the day after the last.
record Reminder(Occasion occasion, LocalDate day) {

    /// Those that have come and those of the next time to come, of a commitment that is neither
    /// merely proposed nor declined. Nothing is told of a time that was done, nor of days that were
    /// past when the commitment was recorded.
    static List<Reminder> of(Commitment commitment, LocalDate recordedOn, LocalDate today) {
        if (commitment.retracted()
                || "proposed".equals(commitment.stage())
                || "declined".equals(commitment.stage())) {
            return List.of();
        }
        return Dues.of(commitment, today).stream()
                .filter(period -> period.done() == null)
                .flatMap(period -> Stream.ofNullable(period.dueOn()))
                .flatMap(Reminder::of)
                .filter(reminder -> !reminder.day().isBefore(recordedOn))
                .toList();
    }

    private static Stream<Reminder> of(PartialDate dueOn) {
        return Stream.of(
                new Reminder(occasion(EventType.DUE, dueOn), dueOn.first()),
                new Reminder(occasion(EventType.OVERDUE, dueOn), dueOn.last().plusDays(1)));
    }

    private static Occasion occasion(String event, PartialDate dueOn) {
        return new Occasion(event, event + "/" + dueOn);
    }
}
