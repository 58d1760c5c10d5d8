package org.entente.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the content is larger than an entry
    ///   may be; nothing has happened then
    Entry next(EntryRow row, Entry content, Change.Type type, Author author) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = new Change(type, at, author.name(), author.why());
        var version = row.version() + 1;
        var entry = content.stamped(version, epoch.id(), change);
        var state = Json.state(entry);
        if (type != Change.Type.RETRACTED) {
            checkSize(content, state);
        }
        row.become(version, entry, state);
        outbox.append(entry, change, version, state, author.traceParent());
        return entry;
    }

    /// What the owner adds does not count. It takes some 15 KiB at most, so that Kafka, which takes
    /// 2 MiB, takes every version.
    private static void checkSize(Entry content, String state) {
        if (size(state) > Problems.LARGEST_ENTRY) {
            var size = size(Json.state(content));
            if (size > Problems.LARGEST_ENTRY) {
                throw Problems.tooLarge(size);
            }
        }
    }

    private static int size(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
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
