package org.entente.chassis.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.jspecify.annotations.Nullable;

/// Every change of this service's entries, for ever: those that wait for the relay, and those that
/// Kafka has. They are written in the caller's transaction or not at all.
@ApplicationScoped
public class Outbox implements PanacheRepositoryBase<OutboxRow, UUID> {

    private final WakeUp wakeUp;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(WakeUp wakeUp, TransactionSynchronizationRegistry transaction) {
        this.wakeUp = wakeUp;
        this.transaction = transaction;
    }

    /// Changes of one entry reach the topic in the order of their versions.
    @Transactional(TxType.MANDATORY)
    public void append(
            Entry entry, Change change, long version, String state, @Nullable String traceParent) {
        persist(new OutboxRow(UUID.randomUUID(), entry, change, version, state, traceParent));
        if (transaction.getResource(WakeUp.class) == null) {
            transaction.putResource(WakeUp.class, wakeUp);
            transaction.registerInterposedSynchronization(new AfterCommit(wakeUp));
        }
    }

    /// The whole entry in each of its versions, oldest first.
    public List<String> states(EntryKey key) {
        return find("kind = ?1 and entry = ?2 order by version", key.kind().one(), key.id())
                .stream()
                .map(OutboxRow::payload)
                .toList();
    }

    public Optional<String> state(EntryKey key, long version) {
        return find(
                        "kind = ?1 and entry = ?2 and version = ?3",
                        key.kind().one(),
                        key.id(),
                        version)
                .firstResultOptional()
                .map(OutboxRow::payload);
    }

    private record AfterCommit(WakeUp wakeUp) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wakeUp.committed();
            }
        }
    }
}
