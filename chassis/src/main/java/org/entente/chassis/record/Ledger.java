package org.entente.chassis.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.chassis.outbox.Outbox;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;

/// Where entries are written: each write reads its entry under lock, checks precondition and
/// references, stores the next version and appends the change to the outbox, in one transaction.
@ApplicationScoped
public class Ledger {

    private final Entries entries;
    private final References references;
    private final Outbox outbox;
    private final Epoch epoch;
    private final Clock clock;

    Ledger(Entries entries, References references, Outbox outbox, Epoch epoch, Clock clock) {
        this.entries = entries;
        this.references = references;
        this.outbox = outbox;
        this.epoch = epoch;
        this.clock = clock;
    }

    /// Writes all of them in one transaction, in their order; what is refused leaves no trace and
    /// holds up no other.
    public List<Outcome> write(List<Draft> drafts, Author author) {
        return QuarkusTransaction.requiringNew().call(() -> attempt(drafts, author));
    }

    /// Makes a retraction the next version of the entry.
    public Outcome retract(EntryKey key, Precondition precondition, Author author) {
        return QuarkusTransaction.requiringNew()
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
                    return next(row, row.entry().content(), Change.Type.RETRACTED, author);
                });
    }

    private List<Outcome> attempt(List<Draft> drafts, Author author) {
        var rows =
                entries.forChange(
                        drafts.stream().map(Draft::key).collect(Collectors.toUnmodifiableSet()));
        var dangling = references.dangling(drafts);
        var outcomes = new ArrayList<Outcome>(drafts.size());
        for (var draft : drafts) {
            var violations = dangling.get(draft);
            outcomes.add(
                    violations == null
                            ? write(draft, rows, author)
                            : new Outcome.Refused(Problems.unknownReferences(violations)));
        }
        return outcomes;
    }

    private Outcome write(Draft draft, Map<EntryKey, EntryRow> rows, Author author) {
        var row = rows.get(draft.key());
        return row == null ? create(draft, rows, author) : revise(draft, row, author);
    }

    private Outcome create(Draft draft, Map<EntryKey, EntryRow> rows, Author author) {
        return switch (draft.precondition()) {
            case Precondition.Present _, Precondition.Version _ ->
                    new Outcome.Refused(Problems.absent(draft.key()));
            case Precondition.Nothing _, Precondition.Absent _, Precondition.Import _ -> {
                var row = new EntryRow(draft.key());
                rows.put(draft.key(), row);
                var outcome = next(row, draft.content(), Change.Type.RECORDED, author);
                entries.persist(row);
                yield outcome;
            }
        };
    }

    private Outcome revise(Draft draft, EntryRow row, Author author) {
        var key = draft.key();
        var same = !row.retracted() && row.entry().content().equals(draft.content());
        var unchanged = new Outcome.Unchanged(key, row.version(), epoch.id(), row.state());
        return switch (draft.precondition()) {
            case Precondition.Absent _ -> new Outcome.Refused(Problems.exists(key, row.version()));
            case Precondition.Nothing _ ->
                    same
                            ? unchanged
                            : new Outcome.Refused(
                                    row.retracted()
                                            ? Problems.retracted(key, row.version())
                                            : Problems.preconditionRequired(key, row.version()));
            case Precondition.Present _ -> same ? unchanged : revised(draft, row, author);
            case Precondition.Version(var anyOf) -> {
                if (same) {
                    yield unchanged;
                }
                yield anyOf.contains(row.version())
                        ? revised(draft, row, author)
                        : new Outcome.Refused(Problems.otherVersion(key, row.version()));
            }
            case Precondition.Import(var keep) -> {
                if (same) {
                    yield unchanged;
                }
                if (keep) {
                    yield new Outcome.Kept(key, row.version());
                }
                yield row.retracted()
                        ? new Outcome.Refused(Problems.retracted(key, row.version()))
                        : revised(draft, row, author);
            }
        };
    }

    private Outcome revised(Draft draft, EntryRow row, Author author) {
        return next(row, draft.content(), Change.Type.REVISED, author);
    }

    private Outcome next(EntryRow row, Entry content, Change.Type type, Author author) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = new Change(type, at, author.name(), author.why());
        var version = row.version() + 1;
        var entry = content.stamped(version, epoch.id(), change);
        var state = Json.state(entry);
        row.become(version, entry, state);
        outbox.append(entry, change, version, state, author.traceParent());
        return version == 1
                ? new Outcome.Recorded(entry.key(), version, epoch.id(), state)
                : new Outcome.Revised(entry.key(), version, epoch.id(), state);
    }
}
