package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.awaitility.Awaitility.await;
import static org.entente.gateway.SamplePositions.publish;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.stream.IntStream;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ComparisonTest {

    private static final String FORMULA = "we stand together for as long as it takes and beyond";

    private static final String EARLIER =
            """
            {"n": 1, "holders": ["cmp-a"], "act": "express-concern", "targets": ["cmp-x"],
             "topics": ["sanctions"], "matter": {"en": "a | b"}},
            {"n": 2, "holders": ["cmp-a"], "act": "commit", "matter": {"en": "help"}}\
            """;
    private static final String LATER =
            """
            {"n": 1, "holders": ["cmp-a"], "act": "condemn", "strength": "grave", "strengthAsWritten": "flagrant",
             "targets": ["cmp-x", "cmp-y"], "topics": ["sanctions"], "matter": {"en": "c"}},
            {"n": 2, "holders": ["cmp-a"], "act": "condemn", "targetsAsWritten": {"en": "all who help"},
             "topics": ["arms-transfers"], "matter": {"en": "d"}}\
            """;

    @Test
    void laysStatementsSideBySide() {
        bothAreThere("cmp-whole");

        var answer =
                given().get("/v1/statements/compare?ids=cmp-whole-later&ids=cmp-whole-earlier")
                        .then()
                        .statusCode(200)
                        .header("ETag", startsWith("\""))
                        .extract()
                        .asString();

        assertThatJson(answer)
                .isEqualTo(
                        """
                        {
                          "warning": "${json-unit.any-string}",
                          "statements": [
                            {"id": "cmp-whole-earlier", "type": "remarks", "titles": {"en": "x"}, "issuedOn": "2021",
                             "issuers": [{"actor": "cmp-a"}], "sources": "${json-unit.any-array}"},
                            {"id": "cmp-whole-later", "type": "remarks", "titles": {"en": "x"}, "issuedOn": "2022-03",
                             "issuers": [{"actor": "cmp-a"}], "sources": "${json-unit.any-array}"}
                          ],
                          "rows": [
                            {"family": "negative-evaluation", "topic": "sanctions", "targets": ["cmp-x", "cmp-y"],
                             "matter": {"en": "a | b"}, "cells": [
                               {"statement": "cmp-whole-earlier", "positions": [
                                 {"n": 1, "act": "express-concern", "matter": {"en": "a | b"}, "targets": ["cmp-x"]}]},
                               {"statement": "cmp-whole-later", "positions": [
                                 {"n": 1, "act": "condemn", "strength": "grave", "strengthAsWritten": "flagrant",
                                  "matter": {"en": "c"}, "targets": ["cmp-x", "cmp-y"]}],
                                "change": "stronger", "because": "act: express-concern → condemn"}]},
                            {"family": "commitment", "targets": [], "matter": {"en": "help"}, "cells": [
                               {"statement": "cmp-whole-earlier", "positions": [
                                 {"n": 2, "act": "commit", "matter": {"en": "help"}}]},
                               {"statement": "cmp-whole-later", "positions": [],
                                "change": "dropped", "because": "in the record of cmp-whole-earlier, but not here"}]},
                            {"family": "negative-evaluation", "topic": "arms-transfers", "targets": ["all who help"],
                             "matter": {"en": "d"}, "cells": [
                               {"statement": "cmp-whole-earlier", "positions": []},
                               {"statement": "cmp-whole-later", "positions": [
                                 {"n": 2, "act": "condemn", "matter": {"en": "d"},
                                  "targetsAsWritten": {"en": "all who help"}}],
                                "change": "new", "because": "not in the record of cmp-whole-earlier, but here"}]}
                          ],
                          "textsHeld": {"cmp-whole-earlier": ["en"], "cmp-whole-later": ["en", "fr"]},
                          "reused": [
                            {"language": "en", "between": ["cmp-whole-earlier", "cmp-whole-later"],
                             "share": {"of": "cmp-whole-later", "words": 14, "reused": 11},
                             "passages": [
                               {"words": 11, "text": "we stand together for as long as it takes and beyond",
                                "at": {"cmp-whole-earlier": [6, 58], "cmp-whole-later": [15, 67]}}]}
                          ]
                        }\
                        """);
    }

    @Test
    void makesTables() {
        bothAreThere("cmp-table");
        var address = "/v1/statements/compare?ids=cmp-table-earlier,cmp-table-later";

        given().accept("text/csv")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(
                        equalTo(
                                "family,topic,targets,matter,cmp-table-earlier,cmp-table-later\r\n"
                                        + "negative-evaluation,sanctions,cmp-x; cmp-y,a | b,express-concern,condemn grave (stronger)\r\n"
                                        + "commitment,,,help,commit,(dropped)\r\n"
                                        + "negative-evaluation,arms-transfers,all who help,d,,condemn (new)\r\n"));
        given().accept("text/markdown")
                .get(address)
                .then()
                .contentType("text/markdown;charset=UTF-8")
                .body(
                        startsWith(
                                """
                                | Position | Of | cmp-a 2021 | cmp-a 2022-03 |
                                |---|---|---|---|
                                | a \\| b | negative-evaluation, sanctions | ● express-concern | ● condemn grave (stronger) |
                                | help | commitment | ● commit | (dropped) |
                                """));
        given().accept("image/png").get(address).then().statusCode(406);
    }

    @Test
    void comparesWhatWasKnownThen() {
        bothAreThere("cmp-known");
        var then = Instant.now();
        publish(statement("cmp-known-later", "2022-03", EARLIER, ""), 2, Change.Type.REVISED);
        var address = "/v1/statements/compare?ids=cmp-known-earlier,cmp-known-later";
        await().untilAsserted(() ->
                given().get(address).then().body("rows[0].cells[1].change", equalTo("unchanged")));
        given().get(address + "&asKnownAt=" + then)
                .then()
                .body("rows[0].cells[1].change", equalTo("stronger"))
                .body("asKnownAt", equalTo(then.toString()));
        given().get(address + "&asKnownAt=2020-01-01").then().statusCode(404);
    }

    @Test
    void saysWhatItTakes() {
        bothAreThere("cmp-bad");
        for (var ids : new String[] {"", "?ids=", "?ids=cmp-bad-later,cmp-bad-later,"}) {
            given().get("/v1/statements/compare" + ids)
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo("ids"));
        }
        given().get("/v1/statements/compare?ids=cmp-bad-later,cmp-nowhere")
                .then()
                .statusCode(404)
                .body("detail", containsString("statement/cmp-nowhere"));
        var many = String.join(",", IntStream.range(0, 21).mapToObj(i -> "x" + i).toList());
        given().get("/v1/statements/compare?ids=" + many).then().statusCode(400);
    }

    private static void bothAreThere(String name) {
        publish(
                statement(name + "-earlier", "2021", EARLIER, text("en", "Today " + FORMULA + ".")),
                1,
                Change.Type.RECORDED);
        publish(
                statement(
                        name + "-later",
                        "2022-03",
                        LATER,
                        text("en", "As we said, 😀: " + FORMULA) + "," + text("fr", FORMULA)),
                1,
                Change.Type.RECORDED);
        await().untilAsserted(() ->
                given().get("/v1/statements?actor=cmp-a&limit=200")
                        .then()
                        .body("items.id", hasItem(name + "-later")));
    }

    private static String text(String language, String text) {
        return "{\"language\": \"%s\", \"text\": \"%s\"}".formatted(language, text);
    }

    private static Entry statement(String id, String on, String positions, String texts) {
        return Wire.entry(
                """
                {"kind": "statement", "id": "%s", "type": "remarks", "titles": {"en": "x"}, "issuedOn": "%s",
                 "issuers": [{"actor": "cmp-a"}], "positions": [%s], "texts": [%s],
                 "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                              "readOn": "2026-11-24", "grade": "official"}]}\
                """
                        .formatted(id, on, positions, texts));
    }
}
