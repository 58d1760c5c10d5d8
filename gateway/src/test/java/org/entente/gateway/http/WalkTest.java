package org.entente.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.entente.gateway.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever goes from page to page sees each row that was there all along once, whatever is
/// recorded, revised and retracted meanwhile.
@QuarkusTest
@OnRealEngines
@Timeout(300)
class WalkTest {

    private static final int ROWS = 2000;
    private static final int FEW = 300;
    private static final Pattern NEXT = Pattern.compile("<(http[^>]+)>; rel=\"next\"");

    @Test
    void eachRowThatStaysIsSeenOnce() throws Exception {
        try (var owner = new Owner();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < ROWS; n++) {
                owner.publish(statement(n, "2030"), 1, Change.Type.RECORDED);
            }
            await().atMost(2, TimeUnit.MINUTES)
                    .untilAsserted(() ->
                            given().get("/v1/statements/" + id(ROWS - 1)).then().statusCode(200));
            var over = new AtomicBoolean();
            var change = threads.submit(changing(owner, over));
            try {
                seesAll(ROWS, "/v1/statements?actor=walk-x&limit=50", "items.id");
                seesAll(ROWS, "/v1/statements?actor=walk-x&sort=-day&limit=50", "items.id");
                seesAll(ROWS, "/v1/positions?holder=walk-x&limit=50", "items.statement.id");
                seesAll(FEW, "/v1/search?q=gadabout&limit=20", "items.id");
                seesAll(ROWS, "/v1/changes?limit=400", "items.change.id");
            } finally {
                over.set(true);
                assertThat(change.get(60, TimeUnit.SECONDS)).isPositive();
            }
        }
    }

    @Test
    void aCursorThatWasAlteredOrIsAnotherQuestionsIsRefused() {
        OwnEntries.record(statement(ROWS + 1, "2030"), statement(ROWS + 2, "2030"));
        var otherOrders =
                Map.of(
                        "/v1/statements?actor=walk-x&limit=1", "-day",
                        "/v1/positions?holder=walk-x&limit=1", "day");
        for (var address : otherOrders.keySet()) {
            var next = given().get(address).then().statusCode(200).extract().jsonPath();
            var cursor = next.getString("next");
            given().get(address + "&cursor=" + cursor).then().statusCode(200);

            for (var i = 0; i < cursor.length(); i++) {
                var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
                var altered = cursor.substring(0, i) + other + cursor.substring(i + 1);
                refused(address + "&cursor=" + altered);
            }
            refused(address + "&cursor=" + cursor.substring(1));
            refused(address + "&cursor=" + cursor + "A");
            refused(address + "&sort=" + otherOrders.get(address) + "&cursor=" + cursor);
            refused(address.replace("walk-x", "walk-y") + "&cursor=" + cursor);
        }
    }

    private static void refused(String address) {
        given().get(address)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"))
                .body("parameter", equalTo("cursor"));
    }

    /// Those with an even number stay; the others come, change and go.
    private static Callable<Integer> changing(Owner owner, AtomicBoolean over) {
        return () -> {
            var changes = 0;
            for (var n = 1; !over.get(); n += 2) {
                owner.publish(statement(10_000 + n, "2031"), 1, Change.Type.RECORDED);
                if (n < ROWS) {
                    owner.publish(statement(n, "2029-0" + (1 + n % 9)), 2, Change.Type.REVISED);
                    owner.publish(statement(n, "2028"), 3, Change.Type.RETRACTED);
                }
                changes++;
            }
            return changes;
        };
    }

    private static void seesAll(int rows, String first, String ids) {
        var seen = walk(first, page -> page.getList(ids));
        for (var n = 0; n < rows; n += 2) {
            assertThat(Collections.frequency(seen, id(n)))
                    .as("%s in %s", id(n), first)
                    .isEqualTo(1);
        }
    }

    /// By the links alone, used as they are.
    private static List<String> walk(String first, Function<JsonPath, List<String>> ids) {
        var seen = new ArrayList<String>();
        for (var address = first; address != null; ) {
            var answer = given().urlEncodingEnabled(false).get(address).then().extract();
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var page = answer.jsonPath();
            seen.addAll(ids.apply(page));
            var link = NEXT.matcher(String.valueOf(answer.header("Link")));
            address = link.matches() ? link.group(1) : null;
            assertThat(page.getString("next") == null).isEqualTo(address == null);
        }
        return seen;
    }

    private static String id(int n) {
        return "walk-%05d".formatted(n);
    }

    private static Entry statement(int n, String on) {
        return OwnEntries.entry(
                """
                {"kind": "statement", "id": "%s", "type": "statement", "titles": {"en": "%s"}, "issuedOn": "%s",
                 "issuers": [{"actor": "walk-x"}],
                 "positions": [{"n": 1, "holders": ["walk-x"], "act": "call-for", "matter": {"en": "go on"}}]}
                """
                        .formatted(id(n), n < FEW ? "A gadabout" : "A walk", on));
    }
}
