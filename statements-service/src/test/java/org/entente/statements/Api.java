package org.entente.statements;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.entente.testing.Tokens;

/// How the tests talk to the service.
final class Api {

    private Api() {}

    static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.editor()).contentType("application/json");
    }

    static Response put(String path, String body) {
        return editor().body(body).put("/v1/" + path);
    }

    static Response revise(String path, long version, String body) {
        return editor().header("If-Match", "\"" + version + "\"").body(body).put("/v1/" + path);
    }

    static Response retract(String path, String why) {
        return editor().body("{\"why\": \"" + why + "\"}").post("/v1/" + path + "/retraction");
    }

    static String source(String grade) {
        return """
        {"id": "s1", "url": "https://example.org/1", "publisher": "Example", "title": "A page",
         "readOn": "2026-11-24", "grade": "%s"}\
        """
                .formatted(grade);
    }

    static String actor(String id, String type) {
        return """
        {"kind": "actor", "id": "%s", "type": "%s", "names": {"en": "The %s"}, "sources": [%s]}\
        """
                .formatted(id, type, id, source("official"));
    }

    static String statement(String id, String issuer, String more) {
        return """
        {"kind": "statement", "id": "%s", "type": "joint-statement", "titles": {"en": "A statement"},
         "issuedOn": "2024-11-04", "issuers": [{"actor": "%s"}], "sources": [%s]%s}\
        """
                .formatted(id, issuer, source("official"), more);
    }
}
