package org.entente.gateway.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.entente.gateway.Problems;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The state of the record that a question is about: as it is or, with a moment, as it was known
/// then. Drafts, which no editor has agreed to, are no part of it unless they are asked for.
///
/// @param drafts whether they are, which is for editors only (see
///   [org.entente.gateway.access.Readers])
public record AsKnown(@Nullable Instant at, boolean drafts) {

    public static final AsKnown NOW = new AsKnown(null, false);

    /// Reads `asKnownAt`: an instant (`2026-11-24T09:15:00Z`), or a day, which means its end in
    /// UTC.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when it is none
    public static AsKnown read(@Nullable String text) {
        if (text == null) {
            return NOW;
        }
        try {
            return new AsKnown(text.length() == 10 ? endOf(Days.read(text)) : moment(text), false);
        } catch (DateTimeException e) {
            throw Problems.badParameter(
                    "asKnownAt",
                    "takes a moment such as 2026-11-24T09:15:00Z, or a day such as 2026-11-24");
        }
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    private static Instant moment(String text) {
        var moment = OffsetDateTime.parse(text);
        Days.demand(moment.getYear());
        Days.demand(moment.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return moment.toInstant();
    }

    public AsKnown withDrafts() {
        return new AsKnown(at, true);
    }

    /// SQL that keeps, of the rows of the table with this alias, those of versions that hold in
    /// this state and are not retracted. It brings in `known k`.
    public String join(String alias) {
        return "join known k on k.key = %1$s.key and k.version = %1$s.version and %2$s"
                .formatted(alias, holds());
    }

    /// The same, where few of many rows are read in the order of an index: each is looked up when
    /// it is read, so that no plan begins with all of `known`.
    public String each(String alias) {
        return """
        cross join lateral (select k.* from known k
                            where k.key = %1$s.key and k.version = %1$s.version and %2$s offset 0) k\
        """
                .formatted(alias, holds());
    }

    /// SQL that says so of `known k` itself.
    public String holds() {
        return "not k.retracted and " + stands();
    }

    /// The same, with those retracted.
    public String stands() {
        var then =
                at == null
                        ? "k.until = 'infinity'"
                        : "k.since <= :asKnownAt and k.until > :asKnownAt";
        return then + " and " + shown();
    }

    /// SQL that keeps drafts from those who may not see them, whatever the state.
    public String shown() {
        return drafts ? "true" : "not k.draft";
    }

    public <S extends SqlStatement<S>> S bind(S statement) {
        return at == null ? statement : statement.bind("asKnownAt", at.atOffset(ZoneOffset.UTC));
    }

    /// The moment as written in answers; nothing for now.
    public @Nullable String text() {
        return at == null ? null : at.toString();
    }
}
