package org.entente.gateway.commitment;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Wire;
import org.entente.gateway.commitment.Bearing.Superseding;
import org.entente.gateway.question.AsKnown;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Finds what the rest of the record says of commitments, for a page of them at a time.
@ApplicationScoped
class Bearings {

    /// Positions are followed through so many restatements of restatements.
    private static final int DEEPEST = 16;

    private static final int MOST = 1_000;

    private static final String TAKEN_UP =
            """
            with recursive reach (root, cited, deep) as (
                select r.root, r.cited collate "C", 0 from unnest(:roots, :cited) as r (root, cited)
                union
                select r.root, t.here, r.deep + 1
                from reach r join tie t on t.cited = r.cited and t.how = 'restates' %1$s
                where r.deep < %2$d)
            select distinct r.root, t.how, t.day, t.here, t.shown
            from reach r join tie t on t.cited = r.cited and t.how in ('restates', 'contradicts') %1$s
            order by r.root, t.day, t.here limit %3$d\
            """;

    private final Jdbi database;
    private final Footholds footholds;

    Bearings(Jdbi database, Footholds footholds) {
        this.database = database;
        this.footholds = footholds;
    }

    private record Tie(String root, String how, String here, String shown) {}

    /// By the ids of the commitments.
    ///
    /// @param on later commitments supersede nothing yet
    Map<String, Bearing> of(Collection<Commitment> commitments, LocalDate on, AsKnown asKnown) {
        if (commitments.isEmpty()) {
            return Map.of();
        }
        return database.withHandle(handle -> {
            var ties =
                    takenUp(handle, commitments, asKnown).stream()
                            .collect(Collectors.groupingBy(Tie::root));
            var superseding = superseding(handle, commitments, on, asKnown);
            var found = footholds.of(handle, commitments, asKnown);
            var bearings = new HashMap<String, Bearing>();
            for (var commitment : commitments) {
                var id = commitment.id();
                var own = Footing.of(commitment).stream().map(Footing::cited).toList();
                var taken =
                        ties.getOrDefault(id, List.of()).stream()
                                .filter(tie -> !own.contains(tie.here()))
                                .toList();
                bearings.put(
                        id,
                        new Bearing(
                                superseding.getOrDefault(id, List.of()),
                                Stream.concat(
                                                found.madeAgain(commitment).stream(),
                                                related(taken, Ties.RESTATES))
                                        .toList(),
                                related(taken, Ties.CONTRADICTS).toList(),
                                found.unsound(commitment)));
            }
            return bearings;
        });
    }

    private static Stream<Related> related(List<Tie> ties, String how) {
        return ties.stream()
                .filter(tie -> tie.how().equals(how))
                .map(tie -> read(tie.shown(), Related.class))
                .collect(
                        Collectors.toMap(
                                Related::cited,
                                related -> related,
                                (first, _) -> first,
                                LinkedHashMap::new))
                .values()
                .stream();
    }

    private static List<Tie> takenUp(
            Handle handle, Collection<Commitment> commitments, AsKnown asKnown) {
        var roots =
                commitments.stream()
                        .flatMap(commitment ->
                                Footing.of(commitment).stream()
                                        .filter(footing -> footing.n() != null)
                                        .map(footing -> List.of(commitment.id(), footing.cited())))
                        .toList();
        if (roots.isEmpty()) {
            return List.of();
        }
        return asKnown.bind(
                        handle.createQuery(TAKEN_UP.formatted(asKnown.each("t"), DEEPEST, MOST)))
                .bindArray("roots", String.class, roots.stream().map(List::getFirst).toList())
                .bindArray("cited", String.class, roots.stream().map(List::getLast).toList())
                .map((row, _) ->
                        new Tie(
                                row.getString(1),
                                row.getString(2),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }

    private static Map<String, List<Superseding>> superseding(
            Handle handle, Collection<Commitment> commitments, LocalDate on, AsKnown asKnown) {
        return asKnown
                .bind(
                        handle.createQuery(
                                """
                                select t.cited, t.here, t.shown from tie t %s
                                where t.how = 'supersedes' and t.day <= :on and t.cited = any(:ids)
                                order by t.day, t.here\
                                """
                                        .formatted(asKnown.each("t"))))
                .bind("on", on)
                .bindArray("ids", String.class, commitments.stream().map(Commitment::id).toList())
                .map((row, _) ->
                        Map.entry(
                                row.getString(1),
                                new Superseding(
                                        row.getString(2),
                                        read(row.getString(3), PartialDate.class))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Wire.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
