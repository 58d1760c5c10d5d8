package org.entente.gateway.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.contracts.ConsistencyToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @Test
    void areTakenForBothOwnersAndTheNewestOfEachEntryCounts() {
        var tokens =
                Tokens.read(
                        "\"actor/eu@3.e1\", \"commitment/c@1.f1\",\"actor/eu@7.e1\",\"actor/eu@5.e1\"");

        assertThat(tokens)
                .extracting(ConsistencyToken::toString)
                .containsExactly("\"actor/eu@7.e1\"", "\"commitment/c@1.f1\"");
    }

    @Test
    void ofTwoEpochsAreTwo() {
        assertThat(Tokens.read("\"actor/eu@3.e1\", \"actor/eu@2.e2\"")).hasSize(2);
    }

    @Test
    void areNoneInAnEmptyList() {
        assertThat(Tokens.read(" ")).isEmpty();
    }

    @Test
    void areUpTo32() {
        assertThat(Tokens.read(several(32))).hasSize(32);
        refused(several(33));
    }

    @Test
    void areUpTo4KiB() {
        assertThat(Tokens.read(ofLength(4096))).hasSize(32);
        refused(ofLength(4097));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "actor/eu@1.e1",
                "\"actor/eu@1.e1\";a=1",
                "\"actor/eu@1.e1\",",
                ",",
                "\"actor/eu@1\"",
                "\"actor/eu@1.\"",
                "\"actor/eu@one.e1\"",
                "\"planet/eu@1.e1\"",
                "\"actor/@1.e1\"",
                "\"actor/%2@1.e1\"",
                "\"actor/%00@1.e1\"",
                "\"actor/a%2fb@1.e1\"",
                "\"actor/eu@9999999999999999999.e1\"",
                "\"actor/eu@1.e1\" \"actor/kr@1.e1\""
            })
    void areNothingElse(String header) {
        refused(header);
    }

    private static void refused(String header) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Tokens.read(header))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    private static String several(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "\"actor/a-%d@1.e1\"".formatted(n))
                .collect(Collectors.joining(", "));
    }

    private static String ofLength(int length) {
        var tokens = several(32);
        return tokens + " ".repeat(length - tokens.length());
    }
}
