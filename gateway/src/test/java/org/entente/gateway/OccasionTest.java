package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.contracts.Change;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class OccasionTest {

    @Test
    void isInTheFeedOnceBehindItsVersionAndInNoHistory() {
        var promise =
                Wire.entry(
                        """
                        {"kind": "commitment", "id": "occasion-a", "by": ["occasion-x"], "matter": {"en": "meet"},
                         "madeOn": "2026-01-01", "dueOn": "2026-11-24", "stage": "accepted",
                         "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example",
                                      "title": "A page", "readOn": "2026-11-24", "grade": "official"}]}\
                        """);
        try (var owner = new Owner()) {
            owner.publish(promise, 1, Change.Type.RECORDED);
            owner.occasion(promise, 1, "due/2026-11-24", "due");
            owner.occasion(promise, 1, "due/2026-11-24", "due");
            owner.publish(promise, 2, Change.Type.REVISED);
            owner.occasion(promise, 1, "due/2026-11-24", "due");
            owner.occasion(promise, 2, "overdue/2026-11-24", "overdue");

            await().untilAsserted(() ->
                    assertThat(changes("type"))
                            .containsExactly("recorded", "due", "revised", "overdue"));
            assertThat(changes("version")).containsExactly(1, 1, 2, 2);
        }
        given().get("/v1/commitments/occasion-a/history")
                .then()
                .body("items.version", contains(1, 2));
    }

    private static List<Object> changes(String member) {
        return given().get("/v1/changes?limit=1000")
                .jsonPath()
                .getList("items.findAll { it.change.id == 'occasion-a' }.change." + member);
    }
}
