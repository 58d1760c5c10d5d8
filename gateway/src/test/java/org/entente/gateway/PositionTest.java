package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.gateway.SamplePositions.pages;
import static org.entente.gateway.SamplePositions.position;
import static org.entente.gateway.SamplePositions.publish;
import static org.entente.gateway.SamplePositions.statement;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.entente.contracts.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class PositionTest {

    private static final String CITED = "items.cited";

    @Test
    void keepsWhoJoinedLaterApartFromTheAuthors() {
        StarterRecord.isInTheView();

        given().get("/v1/positions?aligned=fm&act=condemn")
                .then()
                .body(CITED, contains("2024-01-09-dprk-missiles-joint-statement#1"))
                .body("items[0].alignedLater.actor", hasItem("fm"))
                .body("items[0].position.holders", not(hasItem("fm")));
        given().get("/v1/positions?holder=fm").then().body("items", empty());
    }

    @Test
    void takesAnyOfSeveralValuesAndAllOfSeveralFilters() {
        StarterRecord.isInTheView();
        given().get(
                        "/v1/positions?holder=eu&holder=kr&family=negative-evaluation&atLeast=grave"
                                + "&topic=troop-deployment&topic=military-cooperation&from=2024-11&to=2024-11&statementType=joint-statement")
                .then()
                .statusCode(200)
                .body("items.family", everyItem(equalTo("negative-evaluation")))
                .body("items.position.strength", everyItem(is(oneOf("grave", "strongest"))))
                .body(
                        CITED,
                        hasItems(
                                "2024-11-04-eu-kr-dprk-russia#1",
                                "2024-11-04-eu-kr-dprk-russia#2",
                                "2024-11-05-g7-kr-au-nz-dprk-troops#4"))
                .body("items.statement.issuedOn", everyItem(startsWith("2024-11")));
    }

    @Test
    void findsWordsOfTheMatterInAnyScript() {
        StarterRecord.isInTheView();
        var words = statement("pos-words", "2021-03-04", position(1, "pos-w", "철군을 요구", "x"));
        publish(words, 1, Change.Type.RECORDED);
        await().untilAsserted(() ->
                given().queryParam("q", "철군을")
                        .get("/v1/positions")
                        .then()
                        .body(CITED, contains("pos-words#1")));
        given().queryParam("q", "\"요구 철군을\"").get("/v1/positions").then().body(CITED, empty());
        given().queryParam("q", "withdrawal -denuclearisation")
                .queryParam("holder", "kr")
                .get("/v1/positions")
                .then()
                .body(CITED, hasItem("2024-11-04-eu-kr-dprk-russia#9"));
    }

    @Test
    void goesThroughThePagesWithoutLossOrRepetition() {
        StarterRecord.isInTheView();
        for (var sort : List.of("day", "-day")) {
            var all =
                    given().get("/v1/positions?target=kp&limit=200&sort=" + sort)
                            .jsonPath()
                            .<String>getList(CITED);
            assertThat(all).hasSizeGreaterThan(50).doesNotHaveDuplicates();
            assertThat(pages("/v1/positions?target=kp&limit=7&sort=" + sort)).isEqualTo(all);
        }
        given().get("/v1/positions?target=kp&limit=1")
                .then()
                .header("Link", containsString("rel=\"next\""));
        var next = given().get("/v1/positions?target=kp&limit=1").path("next").toString();
        given().get("/v1/positions?target=ru&cursor=" + next).then().statusCode(400);
    }

    @Test
    void answersFromWhatWasKnownThen() {
        var before = Instant.now();
        publish(
                statement("pos-known", "2022-02-02", position(1, "pos-k", "old", "old")),
                1,
                Change.Type.RECORDED);
        await().untilAsserted(() -> matters("", "old"));
        var first = Instant.now();
        publish(
                statement("pos-known", "2022-02-02", position(1, "pos-k", "new", "new")),
                2,
                Change.Type.REVISED);
        await().untilAsserted(() -> matters("", "new"));
        var second = Instant.now();
        publish(
                statement("pos-known", "2022-02-02", position(1, "pos-k", "new", "new")),
                3,
                Change.Type.RETRACTED);
        await().untilAsserted(() -> matters(""));

        matters("&asKnownAt=" + before);
        matters("&asKnownAt=" + first, "old");
        matters("&asKnownAt=" + second, "new");
        matters("&q=new&asKnownAt=" + first);
    }

    @Test
    void saysWhatItTakes() {
        assertThatJson(
                        given().get("/v1/positions?act=shout")
                                .then()
                                .statusCode(400)
                                .extract()
                                .asString())
                .node("accepted")
                .isArray()
                .contains("condemn");
        for (var bad :
                List.of(
                        "family=x",
                        "strength=x",
                        "atLeast=x",
                        "topic=x",
                        "statementType=x",
                        "grade=x",
                        "sort=x",
                        "first=x",
                        "from=2024-13",
                        "to=x",
                        "limit=0",
                        "cursor=x",
                        "asKnownAt=x",
                        "holders=eu")) {
            given().get("/v1/positions?" + bad)
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo(bad.substring(0, bad.indexOf('='))));
        }
    }

    private static void matters(String and, String... matters) {
        given().get("/v1/positions?holder=pos-k" + and)
                .then()
                .body("items.position.matter.en", equalTo(List.of(matters)));
    }
}
