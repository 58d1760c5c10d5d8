package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.entente.launcher.story.Caller;

/// Does to entries whatever can be done to them, and what is refused. Each is recorded, revised,
/// retracted and brought back.
record Writing(Visitors visitors, String prefix) {

    private static final String WHY = "{\"why\": \"it was made for this\"}";
    private static final String ODD = "{\"nonsense\": 1}";
    private static final String NDJSON = "application/x-ndjson";
    private static final String SOURCE =
            """
            {"id": "%s", "url": "https://example.org/%s", "publisher": "Example", "title": "A page",
             "readOn": "2026-11-24", "grade": "official"}\
            """;

    private static final String PROMISE =
            """
            {"type": "joint-statement", "titles": {"en": "Two promises"}, "issuedOn": "2026-11-01",
             "issuers": [{"actor": "eu"}, {"actor": "kr"}],
             "positions": [
               {"n": 1, "holders": ["eu", "kr"], "act": "commit", "matter": {"en": "to meet"}},
               {"n": 2, "holders": ["eu", "kr"], "act": "commit", "matter": {"en": "to meet again"}}],
             "sources": [%s]}\
            """
                    .formatted(SOURCE.formatted("s1", "one"));

    private static final Map<String, String> ENTRIES =
            Map.of(
                    "actors", SceneTexts.ACTOR,
                    "dialogues", SceneTexts.DIALOGUE,
                    "statements", SceneTexts.STATEMENT,
                    "partnerships", SceneTexts.PARTNERSHIP,
                    "commitments", SceneTexts.COMMITMENT.formatted(1, "2030-05-07"));

    void ofEntries() throws IOException {
        // Others cite the partnership.
        record("partnerships");
        for (var kind : ENTRIES.keySet()) {
            if (!kind.equals("partnerships")) {
                record(kind);
            }
        }
        for (var kind : ENTRIES.keySet()) {
            revise(kind);
            retract(kind);
        }
    }

    private void record(String kind) throws IOException {
        var entry = path(kind);
        var body = body(kind);
        visitors.othersMayNot("PUT", entry, body);
        visitors.answered(415, "PUT", entry, body, "Content-Type", "text/plain");
        visitors.answered(422, "PUT", entry, ODD);
        visitors.answered(422, "PUT", entry + "%20and%20more", body);
        visitors.answered(201, "PUT", entry, body, "If-None-Match", "*");
        visitors.answered(200, "PUT", entry, body, "If-Match", "\"1\"");
        visitors.answered(412, "PUT", entry, body, "If-None-Match", "*");
    }

    private void revise(String kind) throws IOException {
        var entry = path(kind);
        var revised = body(kind).replace("{\"example\": \"1\"}", "{\"example\": \"2\"}");
        visitors.answered(428, "PUT", entry, revised);
        visitors.answered(412, "PUT", entry, revised, "If-Match", "\"7\"");
        var answer =
                visitors.answered(
                        200, "PUT", entry + "?why=a%20slip", revised, "If-Match", "\"1\"");
        var token = answer.headers().firstValue("Consistency-Token").orElseThrow();
        Visitors.checked(
                200, visitors.editor().get(entry, "Consistency-Token", token, "Prefer", "wait=9"));
        visitors.answered(200, entry + "/history");
        visitors.answered(200, entry + "/history/2");
        visitors.answered(404, entry + "/history/3");
    }

    private void retract(String kind) throws IOException {
        var entry = path(kind);
        visitors.othersMayNot("POST", entry + "/retraction", WHY);
        visitors.answered(422, "POST", entry + "/retraction", "{}");
        visitors.answered(404, "POST", entry + "-is-not-there/retraction", WHY);
        visitors.answered(412, "POST", entry + "/retraction", WHY, "If-Match", "\"1\"");
        visitors.answered(200, "POST", entry + "/retraction", WHY, "If-Match", "\"2\"");
        visitors.answered(409, "POST", entry + "/retraction", WHY);
        visitors.answered(200, entry);
        visitors.answered(
                200, "/v1/changes?limit=5&id=" + kind.replaceFirst("s$", "") + "/" + prefix);
        visitors.answered(200, "PUT", entry, body(kind), "If-Match", "\"3\"");
    }

    void ofPromises() throws IOException {
        var statement = "2026-11-01-" + prefix;
        visitors.answered(201, "PUT", "/v1/statements/" + statement, PROMISE);
        var proposed = "/v1/commitments?stage=proposed&statement=" + statement;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Caller.json(visitors.answered(200, proposed)).get("items"))
                                .hasSize(2));
        var one = "/v1/commitments/" + statement + "-1";
        decide("rejection", "/v1/commitments/" + statement + "-2");
        decide("acceptance", one);
        add(
                one + "/evidence",
                """
                {"evidence": {"on": "2026-11-20", "shows": "done", "matter": {"en": "they met"}},
                 "sources": [%s]}\
                """
                        .formatted(SOURCE.formatted("s2", "two")));
        add(
                one + "/assessments",
                """
                {"assessment": {"on": "2026-11-21", "assessor": "Example Institute", "scale": "g7-compliance",
                                "score": "1"},
                 "sources": [%s]}\
                """
                        .formatted(SOURCE.formatted("s3", "three")));
        visitors.answered(200, one);
        visitors.answered(200, "/v1/compliance?assessor=Example%20Institute");
    }

    private void decide(String decision, String proposal) throws IOException {
        var path = proposal + "/" + decision;
        visitors.othersMayNot("POST", path, WHY);
        visitors.answered(422, "POST", path, ODD);
        visitors.answered(404, "POST", "/v1/commitments/nobody-promised/" + decision, WHY);
        visitors.answered(412, "POST", path, WHY, "If-Match", "\"7\"");
        visitors.answered(200, "POST", path, WHY);
        var other = decision.equals("rejection") ? "/acceptance" : "/rejection";
        visitors.answered(409, "POST", proposal + other, WHY);
        visitors.answered(200, proposal);
    }

    private void add(String path, String body) throws IOException {
        visitors.othersMayNot("POST", path, body);
        visitors.answered(415, "POST", path, body, "Content-Type", "text/plain");
        visitors.answered(422, "POST", path, ODD);
        visitors.answered(412, "POST", path, body, "If-Match", "\"1\"");
        visitors.answered(200, "POST", path, body);
    }

    void ofImports() throws IOException {
        var line = "{\"kind\": \"statement\", \"id\": \"2026-11-01-" + prefix + "-imported\", ";
        var entry = line + PROMISE.replace("\n", "").substring(1);
        var lines = entry + "\n{\"kind\": \"actor\", \"id\": \"Odd\"}\nno JSON\n";
        visitors.answered(200, "POST", "/v1/import?why=many", lines, "Content-Type", NDJSON);
        var again = "/v1/import?existing=revise";
        visitors.answered(200, "POST", again, entry, "Content-Type", NDJSON);
        visitors.answered(400, "POST", "/v1/import?existing=some", lines, "Content-Type", NDJSON);
        visitors.answered(415, "POST", "/v1/import", lines, "Content-Type", "text/plain");
    }

    private String path(String kind) {
        return "/v1/" + kind + "/" + prefix + "-" + kind.replaceFirst("s$", "");
    }

    private String body(String kind) {
        return ENTRIES.getOrDefault(kind, "").replace("PREFIX", prefix);
    }
}
