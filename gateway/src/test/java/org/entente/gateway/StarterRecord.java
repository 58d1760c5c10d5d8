package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.time.Duration;
import org.entente.contracts.Change;

/// The starter record in the view, published once for all tests of a run. Tests that record entries
/// of their own give them actors of their own, so that answers about the starter record stay what
/// they are.
public final class StarterRecord {

    private static boolean published;

    private StarterRecord() {}

    /// Returns when the view shows all of it.
    public static synchronized void isInTheView() {
        if (published) {
            return;
        }
        try (var owner = new Owner()) {
            var entries = Samples.starterRecord();
            for (var entry : entries) {
                owner.publish(entry, 1, Change.Type.RECORDED);
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            entries.forEach(entry ->
                                    given().get("/v1/" + entry.kind().many() + "/" + entry.id())
                                            .then()
                                            .statusCode(equalTo(200))));
            published = true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
