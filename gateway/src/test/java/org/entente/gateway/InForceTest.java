package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class InForceTest {

    private static final String SDP =
            "/v1/in-force?party=eu&type=security-and-defence-partnership&on=";

    @BeforeEach
    void loads() {
        StarterRecord.isInTheView();
    }

    @Test
    void countsTheSecurityAndDefencePartnershipsOfTheUnionByTheDay() {
        assertThat(partnerships(SDP + "2026-11-24"))
                .hasSize(12)
                .doesNotContain("eu-ch-declaration-on-foreign-security-and-defence-cooperation");
        assertThat(partnerships(SDP + "2025-06-30"))
                .containsExactlyInAnyOrder(
                        "eu-al-security-and-defence-partnership",
                        "eu-ca-security-and-defence-partnership",
                        "eu-gb-security-and-defence-partnership",
                        "eu-jp-security-and-defence-partnership",
                        "eu-kr-security-and-defence-partnership",
                        "eu-md-security-and-defence-partnership",
                        "eu-mk-security-and-defence-partnership",
                        "eu-no-security-and-defence-partnership");
        assertThat(partnerships(SDP + "2024-05-20")).isEmpty();
    }

    @Test
    void saysWhyAndSinceWhen() {
        var korea = "items.find { it.partnership.id == 'eu-kr-security-and-defence-partnership' }.";
        given().get(SDP + "2024-11-04&partner=kr")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body(korea + "state", equalTo("running"))
                .body(korea + "since", equalTo("2024-11-04"))
                .body(korea + "because[0]", equalTo("adopted on 2024-11-04"))
                .body(korea + "certain", nullValue())
                .body(korea + "sources.grade", hasItem("official"));
    }

    @Test
    void tellsWhatBindsFromWhatDoesNot() {
        var ofKorea = "/v1/in-force?party=kr&on=2024-06-15";

        given().get(ofKorea + "&state=in-force")
                .then()
                .body("items.partnership.id", hasItem("eu-kr-free-trade-agreement"))
                .body("items.partnership.id", not(hasItem("eu-kr-green-partnership")));
        given().get(ofKorea + "&state=running")
                .then()
                .body("items.partnership.id", hasItem("eu-kr-green-partnership"));
        given().get("/v1/in-force?party=kr&on=2012-01-01&type=free-trade-agreement")
                .then()
                .body("items.state", contains("provisionally-applied"));
        given().get("/v1/in-force?party=kr&on=2016-12-15&type=participation-agreement")
                .then()
                .body("items.state", contains("in-force"))
                .body("items.certain", contains(false));
    }

    @Test
    void listsEachOnceAPageAtATime() {
        var seen = new ArrayList<String>();
        var address = SDP + "2026-11-24&limit=5";
        while (address != null) {
            var page = given().get(address).jsonPath();
            seen.addAll(page.getList("items.partnership.id"));
            var next = page.getString("next");
            address = next == null ? null : SDP + "2026-11-24&limit=5&cursor=" + next;
        }

        assertThat(seen).hasSize(12).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        given().get("/v1/in-force?state=gone")
                .then()
                .statusCode(400)
                .body("accepted", hasItems("running", "in-force"));
        given().get("/v1/in-force?type=pact").then().statusCode(400);
        given().get("/v1/in-force?on=2024-11")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("on"));
    }

    private static List<String> partnerships(String address) {
        return given().get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.partnership.id");
    }
}
