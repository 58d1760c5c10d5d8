package org.entente.statements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An entry takes 512 KiB at most, in UTF-8, as the record writes it.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@Timeout(60)
class SizesTest {

    private static final String ORPHANS = "quotations=orphan";

    /// What does not fit any more once its quotations are marked as orphans.
    private static final String FULL = statement("sizes", 512 * 1024 - 50);

    @BeforeEach
    void recordsAnActor() {
        Api.put("actors/sizes", Api.actor("sizes", "state"));
    }

    @Test
    void areThoseOfWhatIsRecorded() {
        tooLarge(
                Api.editor()
                        .body(FULL.getBytes(StandardCharsets.UTF_8))
                        .put("/v1/statements/sizes?" + ORPHANS));
        given().get("/v1/statements/sizes").then().statusCode(404);
    }

    @Test
    void ofOneLineHoldUpNoOther() {
        var lines = Api.actor("sizes-first", "state").replace("\n", "") + "\n" + FULL + "\n";

        var answers = importing(lines).then().statusCode(200).extract().asString().split("\n");

        assertThat(answers).hasSize(2);
        assertThat(answers[0]).contains("\"recorded\"");
        assertThat(answers[1]).contains("\"refused\"", "/problems/entry-too-large");
        given().get("/v1/actors/sizes-first").then().statusCode(200);
        given().get("/v1/statements/sizes").then().statusCode(404);
    }

    @Test
    void leaveRoomForWhatTheOwnerAdds() {
        var full = statement("sizes-full", 512 * 1024 - 400);
        Api.editor()
                .body(full.getBytes(StandardCharsets.UTF_8))
                .put("/v1/statements/sizes-full?" + ORPHANS)
                .then()
                .statusCode(201);

        Api.retract("statements/sizes-full", "무".repeat(2000))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    private static void tooLarge(Response answer) {
        answer.then()
                .statusCode(413)
                .body("type", equalTo("/problems/entry-too-large"))
                .body("detail", containsString("524288 are allowed"));
    }

    private static Response importing(String lines) {
        return given().auth()
                .oauth2(Tokens.editor())
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/import?" + ORPHANS);
    }

    /// Of so many bytes, with ten quotations of words that its text does not have.
    private static String statement(String id, int bytes) {
        var positions = new StringBuilder();
        for (var n = 1; n <= 10; n++) {
            positions.append(
                    """
                    %s{"n": %d, "holders": ["sizes"], "act": "condemn", "matter": {"en": "x"},\
                     "quote": {"language": "en", "start": 0, "end": 2, "exact": "No"}}\
                    """
                            .formatted(n == 1 ? "" : ", ", n));
        }
        var statement =
                """
                {"kind":"statement","id":"%s","type":"joint-statement","titles":{"en":"A statement"},\
                "issuedOn":"2024-11-04","issuers":[{"actor":"sizes"}],"sources":[%s],\
                "texts":[{"language":"en","text":"We condemn TEXT"}],"positions":[%s]}\
                """
                        .formatted(id, Api.source("official").replaceAll("\\n *", ""), positions);
        statement = statement.replace("\": ", "\":").replace(", \"", ",\"");
        var rest = bytes - statement.length();
        return statement.replace("TEXT", "무".repeat(rest / 3) + "x".repeat(4 + rest % 3));
    }
}
