package org.entente.bench.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.entente.bench.generated.GeneratedRecord;
import org.entente.bench.generated.Sizes;
import org.entente.bench.generated.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Loaded LOADED =
            new Loaded(1, Instant.EPOCH, Instant.EPOCH.plusSeconds(1000));

    private final Draws draws =
            new Draws(new GeneratedRecord(new World(Path.of("../record")), Sizes.of(1)), LOADED);

    @ParameterizedTest
    @MethodSource("questions")
    void asksEachQuestionInDifferentWays(Question question) {
        var asked = question.draw(draws, 50);

        assertThat(asked).extracting(Asked::path).doesNotHaveDuplicates();
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(asked).allSatisfy(it -> assertThat(it.path()).doesNotContainAnyWhitespaces());
        assertThat(asked).noneSatisfy(it -> assertThat(it.path()).contains("{"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void itsSqlNamesNothingThatTheAddressHasNot(Question question) {
        NamedSql.of(question)
                .ifPresent(sql ->
                        assertThat(question.draw(draws, 1).getFirst().values().keySet())
                                .containsAll(sql.names()));
    }

    @Test
    void namesAreValuesAndCastsAreNot() {
        var sql =
                NamedSql.read(
                        "select :day::date, ':' -- :nothing\nwhere a = :a and b = :day"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(sql.names()).containsExactly("day", "a", "day");
        assertThat(sql.sql()).contains("?::date").endsWith("a = ? and b = ?");
    }

    static Iterable<Question> questions() {
        return Catalogue.ALL;
    }
}
