package org.entente.gateway.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.PartialDate;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// What is searched for, and among what. Of several values of one filter any will do.
///
/// @param from the first day that the entry's date can mean; with `to` the last
record Question(
        Wanted wanted,
        List<String> kinds,
        List<String> types,
        List<String> actors,
        List<String> topics,
        List<Integer> years,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable String language,
        AsKnown asKnown) {

    /// The conditions on `searchable s`, joined with `known k`.
    Where where() {
        var where =
                new Where()
                        .and("s.tags && cast(:kinds as text[])", "kinds", tags(Tags.KIND, kinds))
                        .and("s.tags && cast(:types as text[])", "types", tags(Tags.TYPE, types))
                        .and(
                                "s.tags && cast(:actors as text[])",
                                "actors",
                                tags(Tags.ACTOR, actors))
                        .and(
                                "s.tags && cast(:topics as text[])",
                                "topics",
                                tags(Tags.TOPIC, topics));
        if (language != null) {
            where.and(
                    "s.tags && cast(:languages as text[])",
                    "languages",
                    List.of(Tags.LANGUAGE + Language.primary(language)));
        }
        if (from != null) {
            where.and("k.day_end >= :from", "from", from.first());
        }
        if (to != null) {
            where.and("k.day <= :to", "to", to.last());
        }
        if (!years.isEmpty()) {
            where.and("extract(year from k.day) = any(:years)");
        }
        return where;
    }

    /// A day before which none of it can lie, which spares to look there.
    @Nullable LocalDate earliest() {
        var first = years.stream().min(Integer::compare).map(year -> LocalDate.of(year, 1, 1));
        // A date without month or day stands under the first of its year.
        return Stream.concat(
                        first.stream(),
                        Stream.ofNullable(from).map(day -> day.first().withDayOfYear(1)))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /// The day after all of it; absent where it has no end.
    @Nullable LocalDate end() {
        var last = years.stream().max(Integer::compare).map(year -> LocalDate.of(year, 12, 31));
        return Stream.concat(last.stream(), Stream.ofNullable(to).map(PartialDate::last))
                .min(LocalDate::compareTo)
                .map(day -> day.plusDays(1))
                .orElse(null);
    }

    <S extends SqlStatement<S>> S bind(S statement, Where where) {
        if (!years.isEmpty()) {
            statement.bindArray("years", Integer.class, years);
        }
        return asKnown.bind(where.bind(statement));
    }

    private static List<String> tags(String prefix, List<String> codes) {
        var tags = new ArrayList<String>();
        codes.forEach(code -> tags.add(prefix + Writing.clean(code)));
        return tags;
    }
}
