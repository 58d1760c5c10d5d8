package org.entente.partnerships;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.entente.testing.Tokens;

/// How the tests talk to the service.
public final class Api {

    private Api() {}

    public static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.editor()).contentType("application/json");
    }

    public static Response put(String path, String body) {
        return editor().body(body).put("/v1/" + path);
    }

    public static Response revise(String path, long version, String body) {
        return editor().header("If-Match", "\"" + version + "\"").body(body).put("/v1/" + path);
    }

    public static Response post(String path, String body) {
        return editor().body(body).post("/v1/" + path);
    }

    public static Response importing(String lines) {
        return given().auth()
                .oauth2(Tokens.editor())
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/import");
    }

    /// A commitment made on 4 November 2024, with further members.
    public static String commitment(String id, String more) {
        return """
        {"kind": "commitment", "id": "%s", "by": ["eu", "kr"], "matter": {"en": "meet"}, "madeOn": "2024-11-04",\
         %s, "sources": [%s]}\
        """
                .formatted(id, more, source("s1"));
    }

    public static String source(String id) {
        return """
        {"id": "%s", "url": "https://example.org/%s", "publisher": "Example", "title": "A page",\
         "readOn": "2026-11-24", "grade": "official"}\
        """
                .formatted(id, id);
    }
}
