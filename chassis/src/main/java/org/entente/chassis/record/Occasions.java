package org.entente.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.entente.chassis.outbox.Occasion;
import org.entente.chassis.outbox.Outbox;
import org.entente.contracts.EntryKey;

/// Tells on the topic what comes about with an entry without making a version of it.
@ApplicationScoped
public class Occasions {

    private final Entries entries;
    private final Outbox outbox;
    private final Clock clock;

    Occasions(Entries entries, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells it of the entry as it stands, in the caller's transaction; says whether it was not
    /// told before.
    @Transactional(TxType.MANDATORY)
    public boolean tell(EntryKey key, Occasion occasion, String by) {
        var row = Objects.requireNonNull(entries.forChange(List.of(key)).get(key), key.toString());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return outbox.tell(row.entry(), occasion, at, by, Json.state(row.entry()));
    }
}
