package org.entente.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.entente.chassis.outbox.Outbox;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;

/// Makes versions: the entry's row takes the next one over, and the outbox has it.
@ApplicationScoped
class Versions {

    private final Outbox outbox;
    private final Epoch epoch;
    private final Clock clock;

    Versions(Outbox outbox, Epoch epoch, Clock clock) {
        this.outbox = outbox;
        this.epoch = epoch;
        this.clock = clock;
    }

    Entry next(EntryRow row, Entry content, Change.Type type, Author author) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = new Change(type, at, author.name(), author.why());
        var version = row.version() + 1;
        var entry = content.stamped(version, epoch.id(), change);
        var state = Json.state(entry);
        row.become(version, entry, state);
        outbox.append(entry, change, version, state, author.traceParent());
        return entry;
    }

    /// What a version just made came to.
    Outcome outcome(EntryRow row) {
        return row.version() == 1
                ? new Outcome.Recorded(row.key(), row.version(), epoch.id(), row.state())
                : new Outcome.Revised(row.key(), row.version(), epoch.id(), row.state());
    }

    Outcome unchanged(EntryRow row) {
        return new Outcome.Unchanged(row.key(), row.version(), epoch.id(), row.state());
    }
}
