package org.entente.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.contracts.EventType;
import org.entente.contracts.Kind;
import org.entente.contracts.Published;
import org.entente.gateway.OnRealEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class DocumentTest {

    private static final Pattern REF = Pattern.compile("\"?(schemas/[a-z/.-]+\\.json)\"?");

    @Test
    void describesTheEventsAndLeadsToTheirSchemas() {
        var answer =
                given().get("/asyncapi").then().statusCode(200).contentType("application/yaml");
        var document = answer.extract().body().asByteArray();

        assertThat(document).isEqualTo(Published.asyncApi());
        var schemas =
                REF.matcher(new String(document, StandardCharsets.UTF_8))
                        .results()
                        .map(MatchResult::group)
                        .map(ref -> ref.replace("\"", ""))
                        .distinct()
                        .toList();
        assertThat(schemas).hasSizeGreaterThan(EventType.all().size());
        for (var schema : schemas) {
            given().get("/" + schema)
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .body("'$id'", endsWith("/" + schema));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSchemaOfEveryKind(Kind kind) {
        given().get("/schemas/" + kind.one() + ".json")
                .then()
                .statusCode(200)
                .body("'$id'", endsWith("/schemas/" + kind.one() + ".json"));
    }

    @Test
    void answersNothingNewToWhomHasIt() {
        var tag = given().get("/asyncapi").header("ETag");

        given().header("If-None-Match", tag)
                .get("/asyncapi")
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/treaty.json",
                "/schemas/events/statement.json",
                "/schemas/events/../actor.json/x.json",
                "/schemas/..%2Fvocabularies/areas.json"
            })
    void knowsNoOther(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
