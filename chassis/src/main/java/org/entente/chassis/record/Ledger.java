package org.entente.chassis.record;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Integrity;
import org.entente.contracts.Violation;
import org.jspecify.annotations.Nullable;

/// Where entries are written: each write reads its entry under lock, checks precondition,
/// references and what may not be revised, stores the next version and appends the change to the
/// outbox, in one transaction: the caller's, where there is one.
@ApplicationScoped
public class Ledger {

    private final Entries entries;
    private final OwnedKinds owned;
    private final Attempts attempts;
    private final References references;
    private final Companions companions;
    private final Versions versions;

    Ledger(
            Entries entries,
            OwnedKinds owned,
            Attempts attempts,
            References references,
            Companions companions,
            Versions versions) {
        this.entries = entries;
        this.owned = owned;
        this.attempts = attempts;
        this.references = references;
        this.companions = companions;
        this.versions = versions;
    }

    /// Writes all of them in one transaction, in their order; what is refused leaves no trace and
    /// holds up no other.
    public List<Outcome> write(List<Draft> drafts, Author author) {
        return QuarkusTransaction.joiningExisting().call(() -> attempt(drafts, author));
    }

    /// Makes a retraction the next version of the entry.
    public Outcome retract(EntryKey key, Precondition precondition, Author author) {
        return change(
                key,
                precondition,
                row -> next(row, row.entry().content(), Change.Type.RETRACTED, author));
    }

    /// Makes of the entry what the amendment makes of it. What was wrong with the entry before is
    /// no reason to refuse it.
    public Outcome amend(
            EntryKey key, Precondition precondition, Amendment amendment, Author author) {
        return change(
                key,
                precondition,
                row -> {
                    var before = row.entry().content();
                    var after = amendment.of(before);
                    if (after.equals(before)) {
                        return versions.unchanged(row);
                    }
                    var problem = problem(before, after, amendment);
                    return problem == null
                            ? next(row, after, Change.Type.REVISED, author)
                            : new Outcome.Refused(problem);
                });
    }

    /// The entries as they stand; until the caller's transaction ends nobody else changes them, nor
    /// records those that do not exist.
    @Transactional(TxType.MANDATORY)
    public Map<EntryKey, Entry> hold(Collection<EntryKey> keys) {
        return entries.forChange(keys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> row.getValue().entry()));
    }

    private Outcome change(
            EntryKey key, Precondition precondition, Function<EntryRow, Outcome> change) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> {
                    var row = entries.forChange(List.of(key)).get(key);
                    if (row == null) {
                        return new Outcome.Refused(Problems.noEntry(key + " does not exist."));
                    }
                    if (row.retracted()) {
                        return new Outcome.Refused(Problems.retracted(key, row.version()));
                    }
                    if (precondition instanceof Precondition.Version(var anyOf)
                            && !anyOf.contains(row.version())) {
                        return new Outcome.Refused(Problems.otherVersion(key, row.version()));
                    }
                    return change.apply(row);
                });
    }

    private @Nullable HttpProblem problem(Entry before, Entry after, Amendment amendment) {
        var violations = new ArrayList<>(Integrity.violations(after));
        violations.addAll(owned.violations(after));
        violations.removeAll(Integrity.violations(before));
        violations.removeAll(owned.violations(before));
        violations.addAll(owned.violations(before, after));
        if (!violations.isEmpty()) {
            return Problems.invalid(placed(violations, amendment));
        }
        if (before.references().containsAll(after.references())) {
            return null;
        }
        var draft = new Draft(after, new Precondition.Present());
        var dangling = references.dangling(List.of(draft)).get(draft);
        return dangling == null ? null : Problems.unknownReferences(placed(dangling, amendment));
    }

    private static List<Violation> placed(List<Violation> violations, Amendment amendment) {
        return violations.stream().map(one -> one.at(amendment::place)).toList();
    }

    private Outcome next(EntryRow row, Entry content, Change.Type type, Author author) {
        var made = versions.next(row, content, type, author);
        companions.written(List.of(made), author);
        return versions.outcome(row);
    }

    private List<Outcome> attempt(List<Draft> drafts, Author author) {
        var keys = drafts.stream().map(Draft::key).collect(Collectors.toCollection(HashSet::new));
        keys.addAll(companions.lockedWith(drafts.stream().map(Draft::content).toList()));
        var rows = entries.forChange(keys);
        var dangling = references.dangling(drafts);
        var made = new ArrayList<Entry>();
        var outcomes = new ArrayList<Outcome>(drafts.size());
        for (var draft : drafts) {
            var violations = dangling.get(draft);
            outcomes.add(
                    violations == null
                            ? attempts.write(draft, rows, author, made)
                            : new Outcome.Refused(Problems.unknownReferences(violations)));
        }
        companions.written(made, author);
        return outcomes;
    }
}
