package org.entente.partnerships;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.testing.Engines;
import org.entente.testing.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with a number that an entry cannot hold is said as of anything else.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "partnerships"))
class NumbersTest {

    private static final Map<String, Numbers> BODIES =
            Map.of(
                    "partnerships/numbers",
                    new Numbers(
                            """
                            {"type": "digital-partnership", "titles": {"en": "A partnership"}, "parties": ["eu", "kr"],
                             "areas": [{"n": </areas/0/n:1>, "code": "cyber"}],
                             "milestones": [{"n": </milestones/0/n:1>, "act": "signed", "on": "2024"}], "sources": [%s]}\
                            """
                                    .formatted(Api.source("s1"))),
                    "commitments/numbers",
                    new Numbers(
                            Api.commitment(
                                    "numbers",
                                    """
                                    "every": "P1Y",
                                    "plans": [{"n": </plans/0/n:1>, "announcedOn": "2024", "for": "2025"}],
                                    "evidence": [{"n": </evidence/0/n:1>, "on": "2025", "shows": "done", "matter": {"en": "x"},
                                                  "period": </evidence/0/period:1>}],
                                    "assessments": [{"n": </assessments/0/n:1>, "assessor": "A", "scale": "ogp-completion",
                                                     "score": "substantial", "of": ["eu"], "on": "2025-12",
                                                     "evidence": [</assessments/0/evidence/0:1>]}],
                                    "disputes": [{"matter": "x", "why": "y", "preferred": </disputes/0/preferred:0>,
                                                  "claims": [{"value": "a", "sources": ["s1"]},
                                                             {"value": "b", "sources": ["s1"]}]}]\
                                    """)));

    private static final Numbers EVIDENCE =
            new Numbers(
                    """
                    {"evidence": {"on": "2025", "shows": "done", "matter": {"en": "x"},
                                  "period": </evidence/period:1>, "sources": ["s1"]}}\
                    """);

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

    @ParameterizedTest
    @MethodSource("right")
    void holdsNumbers(String path, String body) {
        Api.put(path + "-held", body.replace("\"numbers\"", "\"numbers-held\""))
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

    @Test
    void appendsNoneEither() {
        Api.put("commitments/numbers-added", Api.commitment("numbers-added", "\"every\": \"P1Y\""))
                .then()
                .statusCode(201);

        EVIDENCE.wrong()
                .forEach(wrong ->
                        Api.post("commitments/numbers-added/evidence", wrong.getValue())
                                .then()
                                .statusCode(422)
                                .body("errors.pointer", hasItem(wrong.getKey())));
        Api.post("commitments/numbers-added/evidence", EVIDENCE.right()).then().statusCode(200);
    }
}
