package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Counts judgements, for a page of groups in the order of their names.
@ApplicationScoped
class Compliances {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final String GROUPS =
            """
            select g.name, count(*) from promise p %s
            cross join lateral %s as g (name)
            %s group by g.name order by g.name collate "C" limit :look\
            """;

    /// How often each score was given and, with less and less said, of how many commitments.
    private static final String TALLIES =
            """
            with chosen as (
                select g.name, p.key, p.version from promise p %s
                cross join lateral %s as g (name)
                %s and g.name = any(:groups)),
            judged as (
                select c.name, c.key, a.scale, a.assessor, a.score, a.final
                from chosen c join assessment a on a.key = c.key and a.version = c.version
                %s)
            select name, scale, assessor, score, final, count(*) from judged
            group by name, scale, assessor, score, final
            union all
            select name, scale, null, null, null, count(distinct key) from judged group by name, scale
            union all
            select name, null, null, null, null, count(distinct key) from judged group by name
            order by 1, 2, 3, 4, 5\
            """;

    private final Jdbi database;

    Compliances(Jdbi database) {
        this.database = database;
    }

    private record Group(String name, long commitments) {}

    private record Tally(
            String group,
            @Nullable String scale,
            @Nullable String assessor,
            @Nullable String score,
            boolean isFinal,
            long n) {}

    Compliance page(ComplianceQuestion question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.TEXT);
        return database.withHandle(handle -> {
            var page =
                    Page.of(
                            groups(handle, question, place, look),
                            look,
                            question,
                            group -> List.of(group.name()),
                            group -> group,
                            question.asKnown());
            var names = page.items().stream().map(Group::name).toList();
            var tallies =
                    tallies(handle, question, names).stream()
                            .collect(Collectors.groupingBy(Tally::group));
            return new Compliance(
                    page.items().stream()
                            .map(group ->
                                    group(group, tallies.getOrDefault(group.name(), List.of())))
                            .toList(),
                    page.next(),
                    page.asKnownAt(),
                    Compliance.WARNING);
        });
    }

    private static List<Group> groups(
            Handle handle, ComplianceQuestion question, @Nullable List<String> place, int look) {
        var where =
                question.promises()
                        .and(
                                "g.name collate \"C\" > :name",
                                "name",
                                place == null ? null : place.getFirst());
        var asKnown = question.asKnown();
        return asKnown.bind(
                        where.bind(
                                handle.createQuery(
                                        GROUPS.formatted(
                                                asKnown.join("p"),
                                                question.by().names(),
                                                where.sql()))))
                .bind("look", look)
                .map((row, _) -> new Group(row.getString(1), row.getLong(2)))
                .list();
    }

    private static List<Tally> tallies(
            Handle handle, ComplianceQuestion question, List<String> names) {
        var promises = question.promises();
        var judged = question.judgements();
        var asKnown = question.asKnown();
        var sql =
                TALLIES.formatted(
                        asKnown.join("p"), question.by().names(), promises.sql(), judged.sql());
        return asKnown.bind(judged.bind(promises.bind(handle.createQuery(sql))))
                .bindArray("groups", String.class, names)
                .map((row, _) ->
                        new Tally(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getLong(6)))
                .list();
    }

    private static Compliance.Group group(Group group, List<Tally> tallies) {
        var assessed =
                tallies.stream().filter(tally -> tally.scale() == null).mapToLong(Tally::n).sum();
        var scales = new LinkedHashMap<String, List<Tally>>();
        for (var tally : tallies) {
            if (tally.scale() != null) {
                scales.computeIfAbsent(tally.scale(), _ -> new ArrayList<>()).add(tally);
            }
        }
        return new Compliance.Group(
                group.name(),
                group.commitments(),
                assessed,
                group.commitments() - assessed,
                scales.entrySet().stream()
                        .map(scale -> scale(scale.getKey(), scale.getValue()))
                        .toList());
    }

    private static Compliance.Scale scale(String code, List<Tally> tallies) {
        var scores = new LinkedHashMap<String, Long>();
        scores(code).forEach(score -> scores.put(score, 0L));
        var assessors = new TreeSet<String>();
        var interim = 0L;
        var finals = 0L;
        var commitments = 0L;
        for (var tally : tallies) {
            if (tally.score() == null || tally.assessor() == null) {
                commitments += tally.n();
                continue;
            }
            scores.merge(tally.score(), tally.n(), Long::sum);
            assessors.add(tally.assessor());
            interim += tally.isFinal() ? 0 : tally.n();
            finals += tally.isFinal() ? tally.n() : 0;
        }
        return new Compliance.Scale(
                code, commitments, List.copyOf(assessors), scores, interim, finals, mean(scores));
    }

    private static Compliance.@Nullable Mean mean(Map<String, Long> scores) {
        if (!scores.keySet().stream().allMatch(score -> NUMBER.matcher(score).matches())) {
            return null;
        }
        var n = scores.values().stream().mapToLong(Long::longValue).sum();
        var sum =
                scores.entrySet().stream()
                        .map(score ->
                                new BigDecimal(score.getKey())
                                        .multiply(BigDecimal.valueOf(score.getValue())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Compliance.Mean(sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP), n);
    }

    private static Stream<String> scores(String scale) {
        var concept = Vocabularies.shipped().scheme("assessment-scales").concept(scale);
        return concept == null ? Stream.empty() : concept.scores().stream();
    }
}
