package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.entente.contracts.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class VocabularyTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String JSON_LD = "application/ld+json";

    @Test
    void listsWhatThereIs() {
        given().get("/v1/vocabularies")
                .then()
                .statusCode(200)
                .contentType(JSON)
                .body("items.scheme", equalTo(Vocabularies.shipped().names()));

        assertThatJson(given().get("/v1/vocabularies").asString())
                .inPath("$.items[?(@.scheme == 'cameo')]")
                .isEqualTo(
                        """
                        [{
                          "scheme": "cameo",
                          "labels": {"en": "CAMEO event codes (Conflict and Mediation Event Observations)"},
                          "concepts": 312,
                          "href": "/v1/vocabularies/cameo",
                          "types": ["application/json", "text/csv", "application/ld+json"]
                        }]\
                        """);
    }

    @Test
    void givesASchemeAsJson() {
        assertThatJson(read("/v1/vocabularies/directness", "*/*"))
                .isEqualTo(
                        """
                        {
                          "scheme": "directness",
                          "labels": {"en": "${json-unit.any-string}"},
                          "concepts": [
                            {"code": "direct", "labels": {"en": "direct"}, "definition": {"en": "${json-unit.any-string}"}},
                            {"code": "indirect", "labels": {"en": "indirect"}, "definition": {"en": "${json-unit.any-string}"}}
                          ]
                        }\
                        """);
    }

    @Test
    void givesACodeWithItsFiguresAndItsNeighbours() {
        assertThatJson(read("/v1/vocabularies/cameo/1121", JSON))
                .isEqualTo(
                        """
                        {
                          "code": "1121",
                          "labels": {"en": "Accuse of crime, corruption"},
                          "broader": "112",
                          "figures": {"goldstein-gdelt": -2.0, "goldstein-icews": -2.0},
                          "mappings": [
                            {"scheme": "speech-acts", "match": "broad", "code": "accuse"},
                            {"scheme": "plover", "match": "close", "code": "ACCUSE:allege", "contexts": ["crime", "corruption"]}
                          ]
                        }\
                        """);
        assertThatJson(read("/v1/vocabularies/speech-acts/monitor", JSON))
                .inPath("mappings")
                .isEqualTo(
                        """
                        [{"scheme": "cameo", "match": "none"}, {"scheme": "plover", "match": "none"}]\
                        """);
    }

    @Test
    void givesASchemeAsATable() {
        assertThat(read("/v1/vocabularies/assessment-scales", CSV))
                .startsWith("code,label_en,definition_en,scores\r\n")
                .contains(
                        "\r\ng7-compliance,G7 compliance,\"Three values per member",
                        ",'-1; 0; 1\r\n");
        assertThat(read("/v1/vocabularies/cameo", CSV).lines())
                .hasSize(313)
                .startsWith(
                        "code,label_en,broader,goldstein-gdelt,goldstein-icews,maps_to_speech-acts,maps_to_plover")
                .contains(
                        "022,Appeal for diplomatic cooperation (such as policy support),02,3.2,3.4,broad call-for; related urge,none",
                        "091,\"Investigate crime, corruption\",09,-2.0,-2.0,none,\"close ACCUSE:investigate [crime, corruption]\"",
                        "1213,Reject judicial cooperation,121,,-4.0,broad reject,close REJECT:assist [legal]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/html,application/xhtml+xml,*/*;q=0.8 | application/json",
                "text/csv;q=0.5, application/ld+json | application/ld+json",
                "application/json;q=0.1, text/csv;q=0.9 | text/csv;charset=UTF-8",
                "text/* | text/csv;charset=UTF-8"
            })
    void givesWhatIsAskedForMost(String accept, String type) {
        given().accept(accept)
                .get("/v1/vocabularies/strengths")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Vary", "Accept, Accept-Encoding");
    }

    @Test
    void refusesWhatItCannotWrite() {
        var refused =
                given().accept("application/pdf")
                        .get("/v1/vocabularies/strengths")
                        .then()
                        .statusCode(406)
                        .contentType("application/problem+json")
                        .extract()
                        .asString();

        assertThatJson(refused)
                .isEqualTo(
                        """
                        {
                          "type": "/problems/not-acceptable", "status": 406, "requestId": "${json-unit.any-string}", "title": "Not acceptable",
                          "detail": "This can be sent as application/json, text/csv;charset=UTF-8, application/ld+json.",
                          "instance": "/v1/vocabularies/strengths",
                          "accepted": ["application/json", "text/csv;charset=UTF-8", "application/ld+json"]
                        }\
                        """);
        for (var address : new String[] {"/v1/vocabularies", "/v1/vocabularies/strengths/mild"}) {
            given().accept(CSV).get(address).then().statusCode(406);
        }
    }

    @Test
    void makesTheBestOfAnAcceptThatIsNone() {
        for (var accept : new String[] {"*/*, a/b; q", "nonsense", "", ";;"}) {
            given().header("Accept", accept)
                    .get("/v1/vocabularies/strengths")
                    .then()
                    .statusCode(lessThan(500));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, JSON_LD})
    void sendsNothingToWhoeverHasIt(String type) {
        var first = given().accept(type).get("/v1/vocabularies/topics");
        var tag = first.header("ETag");

        given().accept(type)
                .header("If-None-Match", tag)
                .get("/v1/vocabularies/topics")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Vary", "Accept, Accept-Encoding")
                .body(equalTo(""));
        given().accept(type)
                .header("If-None-Match", "\"other\"")
                .get("/v1/vocabularies/topics")
                .then()
                .statusCode(200);
        given().accept(type).get("/v1/vocabularies/areas").then().header("ETag", not(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, JSON_LD})
    void saysWhichSchemesThereAre(String type) {
        given().accept(type)
                .get("/v1/vocabularies/poems")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("No vocabulary is called poems."))
                .body("accepted", equalTo(Vocabularies.shipped().names()));
    }

    @Test
    void saysWhichCodesThereAre() {
        given().get("/v1/vocabularies/directness/sideways")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo("The vocabulary directness has no code sideways."))
                .body("accepted", hasItems("direct", "indirect"));
        given().get("/v1/vocabularies/cameo/0").then().statusCode(404);
        given().get("/v1/vocabularies/speech-acts/history").then().statusCode(404);
    }

    @Test
    void isNotWritten() {
        given().contentType(JSON).body("{}").put("/v1/vocabularies/topics").then().statusCode(405);
        given().contentType(JSON)
                .body("{\"why\": \"no\"}")
                .post("/v1/vocabularies/topics/retraction")
                .then()
                .statusCode(405);
    }

    private static String read(String address, String accept) {
        return given().accept(accept).get(address).then().statusCode(200).extract().asString();
    }
}
