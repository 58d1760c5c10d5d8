package org.entente.partnerships.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Statement;
import org.hibernate.Session;

/// What this service has proposed itself, and how far it has gone through the statements.
@ApplicationScoped
class Proposals {

    private final Session database;

    Proposals(Session database) {
        this.database = database;
    }

    /// An earlier proposal of a statement's position.
    record Earlier(EntryKey key, String statement, String position) {}

    /// Those that are newer than what was gone through. Until the transaction ends nobody else goes
    /// through them.
    List<Statement> newer(Collection<Statement> statements) {
        var sorted = statements.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        var newer =
                new HashSet<>(
                        database.createNativeQuery(
                                        """
                                        insert into statement_seen as seen (key, version)
                                        select * from unnest(:keys, :versions) as s (key, version) order by key
                                        on conflict (key) do update set version = excluded.version
                                        where seen.version < excluded.version
                                        returning key\
                                        """,
                                        String.class)
                                .setParameter(
                                        "keys",
                                        sorted.stream().map(Statement::id).toArray(String[]::new))
                                .setParameter(
                                        "versions",
                                        sorted.stream()
                                                .map(Statement::version)
                                                .toArray(Long[]::new))
                                .getResultList());
        return sorted.stream().filter(statement -> newer.contains(statement.id())).toList();
    }

    List<Earlier> of(Collection<Statement> statements) {
        return database
                .createNativeQuery(
                        "select key, statement, position from proposal where statement = any(:statements)",
                        Object[].class)
                .setParameter(
                        "statements", statements.stream().map(Statement::id).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row ->
                        new Earlier(
                                EntryKey.parse((String) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    void keep(EntryKey key, Proposal proposal) {
        database.createNativeQuery(
                        "insert into proposal (key, statement, position) values (:key, :statement, :position)")
                .setParameter("key", key.toString())
                .setParameter("statement", proposal.statement().id())
                .setParameter("position", proposal.cited())
                .executeUpdate();
    }

    /// Remembers what could not be gone through, and why.
    void park(ConsumerRecord<String, byte[]> record, String reason) {
        database.createNativeQuery(
                        """
                        insert into neighbour_parked (topic, partition, "offset", key, reason)
                        values (:topic, :partition, :offset, :key, :reason)
                        on conflict do nothing\
                        """)
                .setParameter("topic", record.topic())
                .setParameter("partition", record.partition())
                .setParameter("offset", record.offset())
                .setParameter("key", record.key())
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
