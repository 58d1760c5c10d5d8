package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class RelationTest {

    @Test
    void putsTheDossierOfKoreaAndTheUnionTogether() {
        StarterRecord.isInTheView();
        await().untilAsserted(() ->
                given().get("/v1/relations/eu/kr")
                        .then()
                        .statusCode(200)
                        .body("commitments.size()", equalTo(11)));

        var sdp = "partnerships.find { it.id == 'eu-kr-security-and-defence-partnership' }.";
        var dialogue = "dialogues.find { it.id == 'eu-kr-strategic-dialogue' }.";
        var annual = "commitments.find { it.id == 'eu-kr-annual-security-and-defence-dialogue' }.";
        given().get("/v1/relations/eu/kr")
                .then()
                .body("between.id", equalTo(java.util.List.of("eu", "kr")))
                .body(sdp + "areas.size()", equalTo(15))
                .body(sdp + "milestones.act", hasItem("adopted"))
                .body(sdp + "ordinal.n", equalTo(4))
                .body(sdp + "ordinal.party", equalTo("eu"))
                .body(dialogue + "meetings.size()", equalTo(2))
                .body(
                        dialogue + "officesHeld.findAll { it.meeting == 1 }.person",
                        hasItems("cho-tae-yul", "josep-borrell"))
                .body(
                        dialogue
                                + "officesHeld.find { it.person == 'cho-tae-yul' }.offices[0].office",
                        equalTo("Minister of Foreign Affairs"))
                .body("statements.id", hasItem("2024-11-04-eu-kr-dprk-russia"))
                .body(annual + "state", equalTo("done-late"))
                .body(annual + "nextDueOn", equalTo("2026-06-30"))
                .body("due.commitment", hasItem("eu-kr-annual-security-and-defence-dialogue"));
        assertThat(given().get("/v1/relations/kr/eu").jsonPath().getList("timeline"))
                .isEqualTo(given().get("/v1/relations/eu/kr").jsonPath().getList("timeline"))
                .hasSizeGreaterThan(40);
        given().get("/v1/relations/eu/atlantis").then().statusCode(404);
    }
}
