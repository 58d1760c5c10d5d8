package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Partnership;
import org.entente.gateway.question.AsKnown;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Counts each partnership among its kind: the how-manyeth of a party, by the day of the act that
/// concluded it or, where none is known, of its last announcement.
@ApplicationScoped
public class Ordinals {

    private static final String COUNT =
            """
            with counted as (
                select i.key, i.type, p.actor, c.act, c.written, c.day
                from instrument i %1$s
                cross join lateral %2$s c
                cross join lateral unnest(i.parties) p (actor)
                where k.kind = 'partnership' and i.type = any(:types) and c.day is not null),
            ranked as (
                select *, rank() over (partition by type, actor order by day) as n,
                       count(*) over (partition by type, actor) as total
                from counted)
            select * from ranked where key = any(:keys)\
            """;

    private static final String CONCLUSION =
            "(select i.counted_by as act, i.counted_on as written, i.counted_day as day)";

    private static final String ONE_ACT =
            """
            (select m.act, m.written, m.day from milestone m
             where m.key = i.key and m.version = i.version and m.act = :act order by m.day limit 1)\
            """;

    private final Jdbi database;

    Ordinals(Jdbi database) {
        this.database = database;
    }

    /// @param of the type of partnership
    /// @param n counted from 1; partnerships of the same day share a number
    /// @param by the act by whose day it is counted
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ordinal(String of, String party, int n, String by, String on) {}

    private record Row(String key, Ordinal ordinal, long total) {}

    /// By the ids of the partnerships. Of the parties the one counts that has the most of the kind.
    public Map<String, Ordinal> of(
            Collection<Partnership> partnerships, List<String> parties, AsKnown asKnown) {
        var types = partnerships.stream().map(Partnership::type).distinct().toList();
        var ids = partnerships.stream().map(Partnership::id).toList();
        return of(ids, types, parties, null, asKnown);
    }

    /// @param types those of the partnerships
    /// @param parties whose ordinals are wished; without any that of any party counts
    /// @param act the one by whose day they are counted, where one is wished
    Map<String, Ordinal> of(
            List<String> ids,
            List<String> types,
            List<String> parties,
            @Nullable String act,
            AsKnown asKnown) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var keys = ids.stream().map(id -> new EntryKey(Kind.PARTNERSHIP, id).toString()).toList();
        var sql = COUNT.formatted(asKnown.join("i"), act == null ? CONCLUSION : ONE_ACT);
        var rows =
                database.withHandle(handle -> {
                    var query =
                            asKnown.bind(handle.createQuery(sql))
                                    .bindArray("types", String.class, types)
                                    .bindArray("keys", String.class, keys);
                    if (act != null) {
                        query.bind("act", act);
                    }
                    return query.map((row, _) ->
                                    new Row(
                                            row.getString("key"),
                                            new Ordinal(
                                                    row.getString("type"),
                                                    row.getString("actor"),
                                                    row.getInt("n"),
                                                    row.getString("act"),
                                                    row.getString("written")),
                                            row.getLong("total")))
                            .list();
                });
        var most =
                Comparator.comparingLong(Row::total)
                        .reversed()
                        .thenComparing(row -> row.ordinal().party());
        var ordinals = new HashMap<String, Ordinal>();
        rows.stream()
                .filter(row -> parties.isEmpty() || parties.contains(row.ordinal().party()))
                .sorted(most)
                .forEach(
                        row -> ordinals.putIfAbsent(EntryKey.parse(row.key()).id(), row.ordinal()));
        return ordinals;
    }
}
