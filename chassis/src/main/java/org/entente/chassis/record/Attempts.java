package org.entente.chassis.record;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;

/// What becomes of drafts whose references hold: whether the precondition lets them be recorded,
/// and the rules of revisions.
@ApplicationScoped
class Attempts {

    private final Entries entries;
    private final OwnedKinds owned;
    private final Versions versions;

    Attempts(Entries entries, OwnedKinds owned, Versions versions) {
        this.entries = entries;
        this.owned = owned;
        this.versions = versions;
    }

    /// @param rows the entries that exist, under lock; a new one is added
    /// @param made gains the version, if one is made
    Outcome write(Draft draft, Map<EntryKey, EntryRow> rows, Author author, List<Entry> made) {
        var row = rows.get(draft.key());
        try {
            return row == null
                    ? create(draft, rows, author, made)
                    : revise(draft, row, author, made);
        } catch (HttpProblem problem) {
            return refused(problem);
        }
    }

    private Outcome create(
            Draft draft, Map<EntryKey, EntryRow> rows, Author author, List<Entry> made) {
        return switch (draft.precondition()) {
            case Precondition.Present _, Precondition.Version _ ->
                    new Outcome.Refused(Problems.absent(draft.key()));
            case Precondition.Nothing _, Precondition.Absent _, Precondition.Import _ -> {
                var row = new EntryRow(draft.key());
                made.add(versions.next(row, draft.content(), Change.Type.RECORDED, author));
                rows.put(draft.key(), row);
                entries.persist(row);
                yield versions.outcome(row);
            }
        };
    }

    private Outcome revise(Draft draft, EntryRow row, Author author, List<Entry> made) {
        var key = draft.key();
        if (draft.precondition() instanceof Precondition.Absent) {
            return new Outcome.Refused(Problems.exists(key, row.version()));
        }
        var before = row.entry().content();
        if (!row.retracted() && before.equals(draft.content())) {
            return versions.unchanged(row);
        }
        return switch (draft.precondition()) {
            case Precondition.Absent _ -> throw new IllegalStateException("answered above");
            case Precondition.Nothing _ -> refused(unasked(key, row));
            case Precondition.Present _ -> revised(draft, before, row, author, made);
            case Precondition.Version(var anyOf) ->
                    anyOf.contains(row.version())
                            ? revised(draft, before, row, author, made)
                            : refused(Problems.otherVersion(key, row.version()));
            case Precondition.Import(var keep) -> {
                if (keep) {
                    yield new Outcome.Kept(key, row.version());
                }
                yield row.retracted()
                        ? refused(Problems.retracted(key, row.version()))
                        : revised(draft, before, row, author, made);
            }
        };
    }

    private Outcome revised(
            Draft draft, Entry before, EntryRow row, Author author, List<Entry> made) {
        var violations = owned.violations(before, draft.content());
        if (!violations.isEmpty()) {
            return refused(Problems.invalid(violations));
        }
        made.add(versions.next(row, draft.content(), Change.Type.REVISED, author));
        return versions.outcome(row);
    }

    private static HttpProblem unasked(EntryKey key, EntryRow row) {
        return row.retracted()
                ? Problems.retracted(key, row.version())
                : Problems.preconditionRequired(key, row.version());
    }

    private static Outcome refused(HttpProblem problem) {
        return new Outcome.Refused(problem);
    }
}
