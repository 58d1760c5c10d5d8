package org.entente.partnerships.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.outbox.Occasion;
import org.entente.chassis.record.Author;
import org.entente.chassis.record.Draft;
import org.entente.chassis.record.Ledger;
import org.entente.chassis.record.Occasions;
import org.entente.chassis.record.Outcome;
import org.entente.chassis.record.Precondition;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.EventType;
import org.entente.contracts.Statement;
import org.jspecify.annotations.Nullable;

/// Proposes commitments for what statements promise, and keeps open proposals in step with the
/// statements. What an editor has accepted or declined is left alone.
@ApplicationScoped
class Proposing {

    private static final String ITSELF = "partnership-service";
    private static final Occasion OCCASION = new Occasion(EventType.PROPOSED, EventType.PROPOSED);

    private final Promises promises;
    private final Proposals proposals;
    private final Ledger ledger;
    private final Occasions occasions;

    Proposing(Promises promises, Proposals proposals, Ledger ledger, Occasions occasions) {
        this.promises = promises;
        this.proposals = proposals;
        this.ledger = ledger;
        this.occasions = occasions;
    }

    /// Goes through statements, of which each is there once; older and repeated versions change
    /// nothing. Locks are taken in the order that every writer keeps: the positions, then the
    /// entries.
    ///
    /// @param causes where in a trace each statement came from, by its id
    @Transactional(TxType.MANDATORY)
    void goThrough(Collection<Statement> statements, Map<String, String> causes) {
        var newer = proposals.newer(statements);
        var earlier = proposals.of(newer);
        var now =
                newer.stream()
                        .flatMap(Proposal::in)
                        .collect(
                                Collectors.toMap(
                                        Proposal::cited, Function.identity(), (a, _) -> a));
        var positions = new HashSet<>(now.keySet());
        earlier.forEach(one -> positions.add(one.position()));
        if (positions.isEmpty()) {
            return;
        }
        promises.lock(positions);
        var kept = promises.kept(positions);
        var fresh = now.values().stream().filter(one -> !kept.contains(one.cited())).toList();
        var held = ledger.hold(keys(fresh, earlier));
        fresh.forEach(proposal -> propose(proposal, held, causes.get(proposal.statement().id())));
        var statement =
                newer.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        for (var one : earlier) {
            var proposal = now.get(one.position());
            var proposed = (Commitment) Objects.requireNonNull(held.get(one.key()));
            var cause = causes.get(one.statement());
            if (proposal == null) {
                var gone = Objects.requireNonNull(statement.get(one.statement()));
                withdraw(one, proposed, gone, cause);
            } else if (isOpen(proposed) || isWithdrawn(proposed)) {
                amend(one.key(), proposal::renewed, author(proposal.why(), cause));
            }
        }
    }

    private void propose(Proposal proposal, Map<EntryKey, Entry> held, @Nullable String cause) {
        var key =
                proposal.keys().stream()
                        .filter(candidate -> !held.containsKey(candidate))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException("no id is free: " + proposal.keys()));
        var draft = new Draft(proposal.commitment(key), new Precondition.Absent(), true);
        written(ledger.write(List.of(draft), author(proposal.why(), cause)).getFirst());
        proposals.keep(key, proposal);
        occasions.tell(key, List.of(OCCASION), ITSELF);
    }

    private void withdraw(
            Proposals.Earlier earlier,
            Commitment proposed,
            Statement statement,
            @Nullable String cause) {
        if (!isOpen(proposed)) {
            return;
        }
        var why =
                statement.retracted()
                        ? "statement/%s was retracted in version %d"
                                .formatted(statement.id(), statement.version())
                        : "statement/%s promises nothing any more in version %d"
                                .formatted(earlier.position(), statement.version());
        amend(earlier.key(), proposal -> proposal.inStage(Proposal.DECLINED), author(why, cause));
    }

    private void amend(EntryKey key, Function<Commitment, Commitment> change, Author author) {
        written(
                ledger.amend(
                        key,
                        new Precondition.Nothing(),
                        content -> change.apply((Commitment) content),
                        author));
    }

    private static boolean isOpen(Commitment commitment) {
        return !commitment.retracted() && Proposal.PROPOSED.equals(commitment.stage());
    }

    /// Whether it was declined by nobody but this service: the position had gone, and is back.
    private static boolean isWithdrawn(Commitment commitment) {
        var change = commitment.change();
        return change != null
                && change.by().equals(ITSELF)
                && Proposal.DECLINED.equals(commitment.stage());
    }

    private static void written(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var problem)) {
            throw problem;
        }
    }

    private static List<EntryKey> keys(List<Proposal> fresh, List<Proposals.Earlier> earlier) {
        return Stream.concat(
                        fresh.stream().flatMap(proposal -> proposal.keys().stream()),
                        earlier.stream().map(Proposals.Earlier::key))
                .toList();
    }

    private static Author author(String why, @Nullable String cause) {
        return new Author(ITSELF, why, cause);
    }
}
