package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.gateway.SamplePositions.pages;
import static org.entente.gateway.SamplePositions.position;
import static org.entente.gateway.SamplePositions.publish;
import static org.entente.gateway.SamplePositions.statement;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.entente.contracts.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class WhoSaidItFirstTest {

    private static final String CITED = "items.cited";

    @Test
    void saysWhoCalledForTheWithdrawalFirst() {
        StarterRecord.isInTheView();

        given().get("/v1/positions?act=call-for&topic=troop-deployment&target=kp&first=true")
                .then()
                .statusCode(200)
                .body("first", is(true))
                .body(CITED, contains("2024-11-04-eu-kr-dprk-russia#9"))
                .body("items[0].statement.issuedOn", equalTo("2024-11-04"))
                .body("items[0].statement.issuers.actor", contains("eu", "kr"))
                .body("items[0].position.holders", contains("eu", "kr"))
                .body("items[0].family", equalTo("request"))
                .body("items[0].alignedLater", empty())
                .body("items[0].sources.url", not(empty()));
        given().get("/v1/positions?act=call-for&topic=troop-deployment&target=kp")
                .then()
                .body("first", equalTo(null))
                .body(
                        CITED,
                        contains(
                                "2024-12-16-dprk-russia-military-cooperation#9",
                                "2024-11-04-eu-kr-dprk-russia#9"));
    }

    @Test
    void cannotRuleOutThoseWhoseDateIsNotKnownToTheDay() {
        publish(
                statement("pos-f-year", "1999", position(1, "pos-f", "a", "a")),
                1,
                Change.Type.RECORDED);
        publish(
                statement("pos-f-june", "1999-06", position(1, "pos-f", "a", "a")),
                1,
                Change.Type.RECORDED);
        publish(
                statement("pos-f-may", "1999-05-04", position(1, "pos-f", "a", "a")),
                1,
                Change.Type.RECORDED);
        publish(
                statement("pos-f-same", "1999-05-04", position(1, "pos-f", "a", "a")),
                1,
                Change.Type.RECORDED);
        publish(
                statement("pos-f-later", "2000", position(1, "pos-f", "a", "a")),
                1,
                Change.Type.RECORDED);
        await().untilAsserted(() ->
                given().get("/v1/positions?holder=pos-f").then().body("items", hasSize(5)));

        given().get("/v1/positions?holder=pos-f&first=true")
                .then()
                .body(CITED, contains("pos-f-year#1", "pos-f-may#1", "pos-f-same#1"));
        assertThat(pages("/v1/positions?holder=pos-f&first=true&limit=1"))
                .containsExactly("pos-f-year#1", "pos-f-may#1", "pos-f-same#1");
        given().get("/v1/positions?holder=pos-f&from=1999-06-02&to=1999-06-03")
                .then()
                .body(CITED, contains("pos-f-june#1", "pos-f-year#1"));
    }
}
