package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.entente.contracts.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ListTest {

    @Test
    void goesThroughAllByIdOrByDayWhateverTheSizeOfThePage() {
        OwnEntries.record(
                statement("list-b", "2031-05"),
                statement("list-a", "2031-05-01"),
                statement("list-c", "2029"));

        var byDay = OwnEntries.oneByOne("/v1/statements?actor=list-x&sort=-day");
        assertThat(byDay)
                .extracting(item -> item.get("id"))
                .containsExactly("list-b", "list-a", "list-c");
        assertThat(byDay).isEqualTo(OwnEntries.atOnce("/v1/statements?actor=list-x&sort=-day"));
        assertThat(OwnEntries.oneByOne("/v1/statements?actor=list-x"))
                .extracting(item -> item.get("id"))
                .containsExactly("list-a", "list-b", "list-c");
    }

    @Test
    void takesTheLargestNumberAsThatOfTheLargestPage() {
        given().get("/v1/statements?limit=2147483647").then().statusCode(200);
    }

    private static Entry statement(String id, String day) {
        return OwnEntries.entry(
                """
                {"kind": "statement", "id": "%s", "type": "statement", "titles": {"en": "A list"}, "issuedOn": "%s",
                 "issuers": [{"actor": "list-x"}]}
                """
                        .formatted(id, day));
    }
}
