package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Statement;
import org.entente.gateway.commitment.Bearing.Retracted;
import org.entente.gateway.commitment.Bearing.Unsound;
import org.entente.gateway.entry.Documents;
import org.entente.gateway.question.AsKnown;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Looks up whether what commitments rest on is still there, and is what it was.
@ApplicationScoped
class Footholds {

    private static final String LOST =
            """
            select distinct f.key || '#' || f.n
            from footing f join known k on k.key = f.key and k.version = f.version and %1$s
            where (f.key, f.n) in (select * from unnest(:parts, :numbers))
              and not exists (select from footing g join known k on k.key = g.key and k.version = g.version
                              where g.key = f.key and g.n = f.n and %2$s)\
            """;

    private final Documents documents;

    Footholds(Documents documents) {
        this.documents = documents;
    }

    private record There(boolean retracted, @Nullable LocalDate day, @Nullable LocalDate dayEnd) {}

    /// What was found of those that the commitments rest on.
    ///
    /// @param lost parts that were something to rest on in an earlier version and are not now
    private record Found(Map<String, There> there, Set<String> lost) {}

    Foothold of(Handle handle, Collection<Commitment> commitments, AsKnown asKnown) {
        var footings = commitments.stream().flatMap(c -> Footing.of(c).stream()).toList();
        var keys = footings.stream().flatMap(footing -> footing.keys().stream()).distinct();
        var there = there(handle, keys.toList(), asKnown);
        var parts = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        for (var footing : footings) {
            for (var key : footing.n() == null ? List.<String>of() : footing.keys()) {
                parts.add(key);
                numbers.add(Objects.requireNonNull(footing.n()));
            }
        }
        var found = new Found(there, lost(handle, parts, numbers, asKnown));
        return new Foothold(found, asKnown);
    }

    private static Map<String, There> there(Handle handle, List<String> keys, AsKnown asKnown) {
        var there = new HashMap<String, There>();
        asKnown.bind(
                        handle.createQuery(
                                """
                                select k.key, k.retracted, k.day, k.day_end from known k
                                where k.key = any(:keys) and %s\
                                """
                                        .formatted(asKnown.stands())))
                .bindArray("keys", String.class, keys)
                .map((row, _) ->
                        there.put(
                                row.getString(1),
                                new There(
                                        row.getBoolean(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getObject(4, LocalDate.class))))
                .list();
        return there;
    }

    private static Set<String> lost(
            Handle handle, List<String> parts, List<Integer> numbers, AsKnown asKnown) {
        if (parts.isEmpty()) {
            return Set.of();
        }
        var earlier = asKnown.at() == null ? "true" : "k.since <= :asKnownAt";
        return new HashSet<>(
                asKnown.bind(handle.createQuery(LOST.formatted(earlier, asKnown.holds())))
                        .bindArray("parts", String.class, parts)
                        .bindArray("numbers", Integer.class, numbers)
                        .mapTo(String.class)
                        .list());
    }

    /// The answers about single commitments.
    final class Foothold {
        private final Found found;
        private final AsKnown asKnown;

        private Foothold(Found found, AsKnown asKnown) {
            this.found = found;
            this.asKnown = asKnown;
        }

        /// The statements, of those that it was made in, that came after it was made and after the
        /// first of them.
        List<Related> madeAgain(Commitment commitment) {
            var again = new ArrayList<Related>();
            var earliest = LocalDate.MAX;
            for (var footing : Footing.of(commitment)) {
                var day = statement(footing);
                if (day != null && day.first().isBefore(earliest)) {
                    earliest = day.first();
                }
            }
            for (var footing : Footing.of(commitment)) {
                var day = statement(footing);
                if (day != null
                        && day.first().isAfter(earliest)
                        && commitment.madeOn().isBefore(day)) {
                    again.add(new Related(footing.cited(), day, List.of(), null, List.of()));
                }
            }
            return again;
        }

        private @Nullable PartialDate statement(Footing footing) {
            var there = found.there().get(new EntryKey(Kind.STATEMENT, footing.id()).toString());
            return there == null || there.day() == null || there.dayEnd() == null
                    ? null
                    : date(there.day(), there.dayEnd());
        }

        List<Unsound> unsound(Commitment commitment) {
            var unsound = new ArrayList<Unsound>();
            for (var footing : Footing.of(commitment)) {
                for (var key : footing.keys()) {
                    var there = found.there().get(key);
                    if (there == null) {
                        continue;
                    }
                    if (there.retracted() || found.lost().contains(key + "#" + footing.n())) {
                        documents
                                .of(EntryKey.parse(key), asKnown)
                                .map(document -> unsound(footing, document.entry()))
                                .ifPresent(unsound::add);
                    }
                }
            }
            return unsound;
        }

        private static Unsound unsound(Footing footing, Entry entry) {
            var change = Objects.requireNonNull(entry.change());
            var version = Objects.requireNonNull(entry.version());
            return entry.retracted()
                    ? new Unsound(
                            footing.cited(),
                            new Retracted(version, change.at(), change.by(), change.why()),
                            null)
                    : new Unsound(footing.cited(), null, changed(footing, entry));
        }

        private static String changed(Footing footing, Entry entry) {
            return entry instanceof Statement statement
                    ? statement.positions().stream()
                            .filter(position -> position.n() == Objects.requireNonNull(footing.n()))
                            .findFirst()
                            .map(position -> "its act is now " + position.act())
                            .orElse("it is no longer in the statement")
                    : "it is no longer in the " + entry.kind().one();
        }

        private static PartialDate date(LocalDate first, LocalDate last) {
            if (first.equals(last)) {
                return PartialDate.of(first);
            }
            var text = first.toString();
            return new PartialDate(text.substring(0, first.plusMonths(2).isBefore(last) ? 4 : 7));
        }
    }
}
