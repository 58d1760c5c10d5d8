package org.entente.chassis.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Topics;
import org.jspecify.annotations.Nullable;

/// Every change of this service's entries, for ever, and every occasion of them: those that wait
/// for the relay, and those that Kafka has. They are written in the caller's transaction or not at
/// all.
@ApplicationScoped
public class Outbox implements PanacheRepositoryBase<OutboxRow, UUID> {

    private static final String TELL =
            """
            insert into outbox (id, aggregatetype, aggregateid, type, version, change_type, changed_at, changed_by,
                                occasion, payload)
            select gen_random_uuid(), :kind, :entry, type, :version, name, :at, :by, occasion, :state
            from unnest(:names, :types, :occasions) with ordinality as told (name, type, occasion, place)
            order by place
            on conflict (aggregatetype, aggregateid, occasion) where occasion is not null do nothing\
            """;

    private final WakeUp wakeUp;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(WakeUp wakeUp, TransactionSynchronizationRegistry transaction) {
        this.wakeUp = wakeUp;
        this.transaction = transaction;
    }

    /// Changes of one entry reach the topic in the order of their versions.
    ///
    /// @param traceParent where the caller stands in its trace
    @Transactional(TxType.MANDATORY)
    public void append(
            Entry entry, Change change, long version, String state, @Nullable String traceParent) {
        var place = PublishSpans.place(traceParent);
        persist(new OutboxRow(UUID.randomUUID(), entry, change, version, state, place));
        wakeUpAfterCommit();
    }

    /// Tells of the entry as it stands, as far as it was not told before.
    ///
    /// @param state the whole entry as JSON
    @Transactional(TxType.MANDATORY)
    public void tell(Entry entry, List<Occasion> occasions, Instant at, String by, String state) {
        getEntityManager()
                .createNativeQuery(TELL)
                .setParameter("kind", entry.kind().one())
                .setParameter("entry", entry.id())
                .setParameter("version", entry.version())
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("state", state)
                .setParameter("names", texts(occasions, Occasion::name))
                .setParameter(
                        "types", texts(occasions, one -> Topics.type(entry.kind(), one.name())))
                .setParameter("occasions", texts(occasions, Occasion::id))
                .executeUpdate();
        wakeUpAfterCommit();
    }

    private static String[] texts(List<Occasion> occasions, Function<Occasion, String> text) {
        return occasions.stream().map(text).toArray(String[]::new);
    }

    private void wakeUpAfterCommit() {
        if (transaction.getResource(WakeUp.class) == null) {
            transaction.putResource(WakeUp.class, wakeUp);
            transaction.registerInterposedSynchronization(new AfterCommit(wakeUp));
        }
    }

    /// The whole entry in each of its versions, oldest first.
    public List<String> states(EntryKey key) {
        return find(
                        "kind = ?1 and entry = ?2 and occasion is null order by version",
                        key.kind().one(),
                        key.id())
                .stream()
                .map(OutboxRow::payload)
                .toList();
    }

    public Optional<String> state(EntryKey key, long version) {
        return find(
                        "kind = ?1 and entry = ?2 and version = ?3 and occasion is null",
                        key.kind().one(),
                        key.id(),
                        version)
                .firstResultOptional()
                .map(OutboxRow::payload);
    }

    /// When the first version of each was made.
    public Map<String, Instant> recorded(Kind kind, Collection<String> ids) {
        return getEntityManager()
                .createQuery(
                        """
                        select entry, changedAt from OutboxRow
                        where kind = ?1 and entry in ?2 and version = 1 and occasion is null\
                        """,
                        FirstVersion.class)
                .setParameter(1, kind.one())
                .setParameter(2, ids)
                .getResultStream()
                .collect(Collectors.toMap(FirstVersion::entry, FirstVersion::changedAt));
    }

    record FirstVersion(String entry, Instant changedAt) {}

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
