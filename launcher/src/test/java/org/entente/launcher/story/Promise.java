package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;

/// How a promise fares that two actors make in a statement: proposed by the statement's event,
/// accepted by an editor, shown kept by evidence, contradicted by a later statement, and flagged
/// when the statement is taken back.
final class Promise {

    private static final String STATEMENT = "/v1/statements/2026-11-01-story-promise";
    private static final String COMMITMENT = "/v1/commitments/2026-11-01-story-promise-1";

    private final Caller gateway;

    Promise(Caller gateway) {
        this.gateway = gateway;
    }

    void isMadeInAStatementAndProposed() throws IOException {
        var recorded =
                gateway.put(
                        STATEMENT,
                        null,
                        statement("2026-11-01", "commit", "\"topics\": [\"space-security\"]"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);

        await().untilAsserted(() -> {
            var proposed =
                    gateway.own(
                            "/v1/commitments?stage=proposed&statement=2026-11-01-story-promise");
            assertThat(proposed.at("/items/0/id").asText()).isEqualTo("2026-11-01-story-promise-1");
            assertThat(proposed.at("/items/0/state").asText()).isEqualTo("proposed");
        });
        assertThat(gateway.json("/v1/commitments?statement=2026-11-01-story-promise").get("items"))
                .isEmpty();
        await().untilAsserted(() ->
                assertThat(
                                gateway.own("/v1/changes?limit=1000")
                                        .at("/items")
                                        .findValuesAsText("type"))
                        .contains("proposed"));
    }

    void isAcceptedAndKept() throws IOException {
        assertThat(gateway.post(COMMITMENT + "/acceptance", "{}").statusCode()).isEqualTo(200);
        assertThat(gateway.json(COMMITMENT).get("state").asText()).isEqualTo("no-evidence");

        var shown =
                gateway.post(
                        COMMITMENT + "/evidence",
                        """
                        {"evidence": {"on": "2026-11-20", "shows": "done", "matter": {"en": "they met"}},
                         "sources": [{"id": "s2", "url": "https://example.org/met", "publisher": "Example",
                                      "title": "They met", "readOn": "2026-11-24", "grade": "reported"}]}\
                        """);

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(gateway.json(COMMITMENT).get("state").asText()).isEqualTo("done");
        assertThat(
                        gateway.json("/v1/commitments?state=done&topic=space-security")
                                .at("/items")
                                .findValuesAsText("id"))
                .contains("2026-11-01-story-promise-1");
    }

    void isContradictedAndLosesItsGround() throws IOException {
        var later =
                gateway.put(
                        "/v1/statements/2026-11-22-story-turn",
                        null,
                        statement(
                                "2026-11-22",
                                "reject",
                                "\"contradicts\": \"2026-11-01-story-promise#1\""));
        assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
        assertThat(gateway.json(COMMITMENT).at("/contradictedBy/0/cited").asText())
                .isEqualTo("2026-11-22-story-turn#1");

        gateway.post(STATEMENT + "/retraction", "{\"why\": \"never issued\"}");

        assertThat(gateway.json(COMMITMENT).at("/restsOn/0/retracted/why").asText())
                .isEqualTo("never issued");
        assertThat(gateway.json(COMMITMENT).get("stage").asText()).isEqualTo("accepted");
    }

    private static String statement(String day, String act, String more) {
        return """
        {"type": "joint-statement", "titles": {"en": "A story"}, "issuedOn": "%s",
         "issuers": [{"actor": "eu"}, {"actor": "kr"}],
         "positions": [{"n": 1, "holders": ["eu", "kr"], "act": "%s", "matter": {"en": "meeting on space"}, %s}],
         "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                      "readOn": "2026-11-24", "grade": "official"}]}\
        """
                .formatted(day, act, more);
    }
}
