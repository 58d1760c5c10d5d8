package org.entente.partnerships.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.chassis.record.Author;
import org.entente.chassis.record.Companion;
import org.entente.chassis.record.Ledger;
import org.entente.chassis.record.Precondition;
import org.entente.contracts.Commitment;
import org.entente.contracts.EntryKey;
import org.hibernate.Session;

/// Which commitments name which positions as the place where they were made. A commitment that
/// comes to name a position settles the open proposal for it, in the same transaction.
///
/// Whoever records such a commitment, and whoever proposes one, first locks the position's name. So
/// it is proposed before and settled, or not proposed at all.
@ApplicationScoped
class Promises implements Companion<Commitment> {

    private final Session database;
    private final Ledger ledger;

    Promises(Session database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public Class<Commitment> type() {
        return Commitment.class;
    }

    @Override
    public Set<EntryKey> lockedWith(List<Commitment> contents) {
        var positions = contents.stream().flatMap(one -> positions(one).stream()).toList();
        if (positions.isEmpty()) {
            return Set.of();
        }
        lock(positions);
        return proposals(positions).stream().map(Proposed::key).collect(Collectors.toSet());
    }

    @Override
    public void written(List<Commitment> versions, Author author) {
        var named = named(versions);
        if (named.isEmpty()) {
            return;
        }
        for (var proposed : proposals(named.stream().map(Named::position).toList())) {
            named.stream()
                    .filter(one -> one.position().equals(proposed.position()))
                    .map(Named::key)
                    .filter(key -> !key.equals(proposed.key()))
                    .findFirst()
                    .ifPresent(key -> settle(proposed.key(), key, author));
        }
    }

    /// Until the transaction ends nobody else proposes or records what was promised there.
    void lock(Collection<String> positions) {
        database.createNativeQuery(
                        """
                        select count(pg_advisory_xact_lock(name)) from (
                            select distinct hashtextextended('position:' || position, 0) as name
                            from unnest(:positions) as position order by name)\
                        """)
                .setParameter("positions", positions.toArray(String[]::new))
                .getSingleResult();
    }

    /// Those of the positions that a commitment names.
    Set<String> kept(Collection<String> positions) {
        return new HashSet<>(
                database.createNativeQuery(
                                "select distinct position from promise where position = any(:positions)",
                                String.class)
                        .setParameter("positions", positions.toArray(String[]::new))
                        .getResultList());
    }

    private void settle(EntryKey proposal, EntryKey by, Author author) {
        ledger.amend(
                proposal,
                new Precondition.Nothing(),
                content -> declined((Commitment) content),
                new Author(author.name(), "recorded as " + by, author.traceParent()));
    }

    private static Commitment declined(Commitment proposal) {
        return Proposal.PROPOSED.equals(proposal.stage())
                ? proposal.inStage(Proposal.DECLINED)
                : proposal;
    }

    private List<Proposed> proposals(Collection<String> positions) {
        return database
                .createNativeQuery(
                        "select key, position from proposal where position = any(:positions) order by key",
                        Object[].class)
                .setParameter("positions", positions.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> new Proposed(EntryKey.parse((String) row[0]), (String) row[1]))
                .toList();
    }

    /// Keeps what the commitments name now, and says what they did not name before.
    private List<Named> named(List<Commitment> commitments) {
        var pairs =
                commitments.stream()
                        .flatMap(one ->
                                positions(one).stream()
                                        .map(position -> new Named(one.key(), position)))
                        .distinct()
                        .toList();
        return database
                .createNativeQuery(
                        """
                        with named as (select * from unnest(:positions, :names) as n (position, key)),
                             gone as (delete from promise p where p.key = any(:keys) and not exists (
                                 select from named n where n.key = p.key and n.position = p.position))
                        insert into promise (position, key) select position, key from named
                        on conflict do nothing returning key, position\
                        """,
                        Object[].class)
                .setParameter(
                        "positions", pairs.stream().map(Named::position).toArray(String[]::new))
                .setParameter(
                        "names",
                        pairs.stream().map(one -> one.key().toString()).toArray(String[]::new))
                .setParameter(
                        "keys",
                        commitments.stream()
                                .map(one -> one.key().toString())
                                .toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> new Named(EntryKey.parse((String) row[0]), (String) row[1]))
                .toList();
    }

    private static List<String> positions(Commitment commitment) {
        return commitment.madeIn().stream().filter(cited -> cited.indexOf('#') > 0).toList();
    }

    private record Named(EntryKey key, String position) {}

    private record Proposed(EntryKey key, String position) {}
}
