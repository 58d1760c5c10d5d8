package org.entente.gateway.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.gateway.alignment.Alignments.Question;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the stances of several actors side by side. The actors' ranges of one index are merged in
/// its order, so that a page reads the groups that it shows and no more.
@ApplicationScoped
class Groups {

    private static final int LATEST = 3;

    private static final String OF_ONE =
            """
            (select s.topic, s.target, s.key, s.n, s.family, s.day, s.aligned, %d as who
             from stance s %s %s and s.actor = :actor%d
             order by s.topic, s.target, s.key, s.n)\
            """;

    private static final String GROUPS =
            """
            select topic, target, array_agg(family), array_agg(held), array_agg(joined),
                   array_agg(day), array_agg(cited)
            from (select topic, target, key || '#' || n as cited, min(family) as family,
                         min(day) - date '0001-01-01' as day,
                         coalesce(bit_or(who) filter (where not aligned), 0) as held,
                         coalesce(bit_or(who) filter (where aligned), 0) as joined
                  from (%s) stood group by topic, target, key, n) position
            group by topic, target order by topic, target limit :look\
            """;

    private final Jdbi database;

    Groups(Jdbi database) {
        this.database = database;
    }

    /// @param topic empty where its positions have none
    /// @param target empty where they have none
    record Found(String topic, String target, List<Counted> positions) {

        /// The latest positions, to show for the figures.
        List<Counted> latest() {
            return positions.stream()
                    .sorted(
                            Comparator.comparing(Counted::day)
                                    .reversed()
                                    .thenComparing(Counted::cited))
                    .limit(LATEST)
                    .toList();
        }
    }

    record Counted(Counting.Stand stand, int day, String cited) {

        String key() {
            return cited.substring(0, cited.lastIndexOf('#'));
        }

        String id() {
            return cited.substring(cited.indexOf('/') + 1);
        }
    }

    List<Found> of(Question question, @Nullable List<String> place, int look) {
        var where = where(question, place != null);
        var ofEach =
                IntStream.range(0, question.actors().size())
                        .mapToObj(i ->
                                OF_ONE.formatted(
                                        1 << i, question.asKnown().each("s"), where.sql(), i))
                        .collect(Collectors.joining("\nunion all\n"));
        return database.withHandle(handle -> {
            var query =
                    question.asKnown()
                            .bind(where.bind(handle.createQuery(GROUPS.formatted(ofEach))));
            for (var i = 0; i < question.actors().size(); i++) {
                query.bind("actor" + i, question.actors().get(i));
            }
            if (place != null) {
                query.bind("lastTopic", place.get(0)).bind("lastTarget", place.get(1));
            }
            return query.bind("look", look).map((row, _) -> found(row)).list();
        });
    }

    private static Where where(Question question, boolean goesOn) {
        var from = question.from();
        var to = question.to();
        var where =
                new Where()
                        .and("true")
                        .and("s.topic = any(:topics)", "topics", question.topics())
                        .and("s.target = any(:targets)", "targets", question.targets())
                        .and("s.family = any(:families)", "families", question.families())
                        .and("s.day_end >= :from", "from", from == null ? null : from.first())
                        .and("s.day <= :to", "to", to == null ? null : to.last());
        return goesOn ? where.and("(s.topic, s.target) > (:lastTopic, :lastTarget)") : where;
    }

    private static Found found(ResultSet row) throws SQLException {
        var families = (String[]) row.getArray(3).getArray();
        var held = (Integer[]) row.getArray(4).getArray();
        var joined = (Integer[]) row.getArray(5).getArray();
        var days = (Integer[]) row.getArray(6).getArray();
        var cited = (String[]) row.getArray(7).getArray();
        var positions = new ArrayList<Counted>();
        for (var i = 0; i < cited.length; i++) {
            positions.add(
                    new Counted(
                            new Counting.Stand(families[i], held[i], joined[i]),
                            days[i],
                            cited[i]));
        }
        return new Found(row.getString(1), row.getString(2), positions);
    }
}
