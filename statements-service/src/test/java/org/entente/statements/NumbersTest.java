package org.entente.statements;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.testing.Engines;
import org.entente.testing.Numbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with a number that an entry cannot hold is said as of anything else.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
class NumbersTest {

    private static final String DISPUTES =
            """
            "disputes": [{"matter": "x", "why": "y", "preferred": </disputes/0/preferred:0>,
                          "claims": [{"value": "a", "sources": ["s1"]}, {"value": "b", "sources": ["s1"]}]}]\
            """;

    private static final Map<String, Numbers> BODIES =
            Map.of(
                    "actors/numbers-large",
                    new Numbers(
                            Api.actor("numbers-large", "state")
                                    .replaceFirst("\\{", "{" + DISPUTES + ", ")),
                    "dialogues/numbers-large",
                    new Numbers(
                            """
                            {"names": {"en": "A dialogue"}, "between": ["numbers", "numbers-too"], "level": "foreign-minister",
                             "meetings": [{"n": </meetings/0/n:1>, "on": "2024-11-04"}], %s, "sources": [%s]}\
                            """
                                    .formatted(DISPUTES, Api.source("official"))),
                    "statements/numbers-large",
                    new Numbers(
                            Api.statement(
                                    "numbers-large",
                                    "numbers",
                                    """
                                    , "texts": [{"language": "en", "text": "We condemn it."}],
                                      "positions": [{"n": </positions/0/n:1>, "holders": ["numbers"], "act": "condemn",
                                                     "matter": {"en": "x"},
                                                     "quote": {"language": "en", "start": </positions/0/quote/start:0>,
                                                               "end": </positions/0/quote/end:2>, "exact": "We"}}], %s\
                                    """
                                            .formatted(DISPUTES))));

    static Stream<Arguments> right() {
        return BODIES.entrySet().stream()
                .map(body -> Arguments.of(body.getKey(), body.getValue().right()));
    }

    static Stream<Arguments> wrong() {
        return BODIES.entrySet().stream()
                .flatMap(body ->
                        body.getValue()
                                .wrong()
                                .map(wrong ->
                                        Arguments.of(
                                                body.getKey(), wrong.getKey(), wrong.getValue())));
    }

    @BeforeEach
    void recordsActors() {
        Api.put("actors/numbers", Api.actor("numbers", "state"));
        Api.put("actors/numbers-too", Api.actor("numbers-too", "state"));
    }

    @ParameterizedTest
    @MethodSource("right")
    void holdsNumbers(String path, String body) {
        Api.put(path.replace("large", "held"), body.replace("numbers-large", "numbers-held"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesNumbersThatItCannotHold(String path, String place, String body) {
        Api.put(path, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-entry"))
                .body("errors.pointer", hasItem(place));
    }
}
