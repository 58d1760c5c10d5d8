package org.entente.partnerships.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.entente.chassis.record.Author;
import org.entente.chassis.record.Ledger;
import org.entente.chassis.record.Occasions;
import org.entente.contracts.Commitment;
import org.entente.contracts.EntryKey;

/// Tells that commitments are due or overdue, once each, when the day has come.
///
/// Several replicas may look at once: what decides is read under the commitments' locks, and the
/// outbox takes each occasion once. The rows of the reminders are never locked before the
/// commitments are, since writers take them the other way round; so there is no SKIP LOCKED here
/// either.
@ApplicationScoped
class Calendar {

    private static final Author ITSELF = new Author("partnership-service", null, null);

    private final Reminders reminders;
    private final Ledger ledger;
    private final Occasions occasions;
    private final RemindersConfig config;
    private volatile boolean complete;

    Calendar(Reminders reminders, Ledger ledger, Occasions occasions, RemindersConfig config) {
        this.reminders = reminders;
        this.ledger = ledger;
        this.occasions = occasions;
        this.config = config;
    }

    @Scheduled(
            every = "${entente.reminders.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        if (!complete) {
            inBatches(reminders::unreckoned, found -> reminders.written(found, ITSELF));
            complete = true;
        }
        inBatches(reminders::due, this::tell);
    }

    private void tell(List<Commitment> commitments) {
        reminders
                .taken(commitments)
                .forEach((key, taken) -> {
                    if (!taken.isEmpty()) {
                        var told = taken.stream().map(Reminder::occasion).toList();
                        occasions.tell(key, told, ITSELF.name());
                    }
                });
    }

    private void inBatches(IntFunction<List<EntryKey>> found, Consumer<List<Commitment>> work) {
        int size;
        do {
            size = QuarkusTransaction.requiringNew().call(() -> batch(found, work));
        } while (size == config.batch());
    }

    private int batch(IntFunction<List<EntryKey>> found, Consumer<List<Commitment>> work) {
        var keys = found.apply(config.batch());
        if (!keys.isEmpty()) {
            work.accept(held(keys));
        }
        return keys.size();
    }

    private List<Commitment> held(Collection<EntryKey> keys) {
        return ledger.hold(keys).values().stream().map(Commitment.class::cast).toList();
    }
}
