package org.entente.statements;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.entente.testing.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a write may demand of the entry as it stands (RFC 9110, section 13).
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@Timeout(60)
class PreconditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "here | \"1\" | 200",
                "here | \"7\", \"1\" | 200",
                "here | W/\"1\", \"1\" | 200",
                "here | * | 200",
                "here | \"2\" | 412",
                "here | W/\"1\" | 412",
                "here | \"1-gzip\" | 412",
                "here | 1 | 400",
                "here | \"1 | 400",
                "gone | * | 412",
                "gone | \"1\" | 412",
            })
    void ifMatchIsWhatTheWriterSaw(String which, String ifMatch, int status) {
        if (which.equals("here")) {
            Api.put("actors/matched", Api.actor("matched", "state"));
        }
        var id = which.equals("here") ? "matched" : "not-matched";

        // What is allowed changes nothing: the next row finds the same version. A write that was
        // made already is answered as such whatever it demands, so what is refused differs.
        Api.editor()
                .header("If-Match", ifMatch)
                .body(Api.actor(id, status == 200 ? "state" : "organisation"))
                .put("/v1/actors/" + id)
                .then()
                .statusCode(status);
    }

    /// RFC 9110, section 5.3.
    @Test
    void severalLinesAreOneList() {
        Api.put("actors/matched-lines", Api.actor("matched-lines", "state"));
        var body = Api.actor("matched-lines", "state");
        var path = "/v1/actors/matched-lines";

        lines("If-Match", "\"7\"", "\"1\"")
                .body(body.replace("The ", "A "))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        lines("If-Match", "\"7\"", "\"8\"").body(body).put(path).then().statusCode(412);
        lines("If-Match", "\"2\"", "2").body(body).put(path).then().statusCode(400);
        lines("If-None-Match", "*", "\"1\"").body(body).put(path).then().statusCode(400);
        lines("If-Match", "\"7\"", "\"2\"")
                .body("{\"why\": \"a test\"}")
                .post(path + "/retraction")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification lines(String header, String first, String second) {
        return Api.editor().header(header, first, second);
    }

    @Test
    void bothAtOnceMeanNothing() {
        Api.editor()
                .header("If-Match", "\"1\"")
                .header("If-None-Match", "*")
                .body(Api.actor("matched-both", "state"))
                .put("/v1/actors/matched-both")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-precondition"));
    }
}
