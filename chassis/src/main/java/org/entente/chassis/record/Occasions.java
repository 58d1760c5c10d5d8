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

    /// Tells them of the entry as it stands, in the caller's transaction; what was told before is
    /// not told again.
    @Transactional(TxType.MANDATORY)
    public void tell(EntryKey key, List<Occasion> occasions, String by) {
        var row = Objects.requireNonNull(entries.forChange(List.of(key)).get(key), key.toString());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        outbox.tell(row.entry(), occasions, at, by, Json.state(row.entry()));
    }
}
