package org.entente.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.webhook.Receiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(60)
class DeliveriesAskedForTest {

    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("asks@example.org");
    private final CountDownLatch deleted = new CountDownLatch(1);

    @AfterEach
    void closes() {
        deleted.countDown();
        receiver.close();
    }

    @Test
    void aTestOfWhatIsDeletedMeanwhileIsOfNoWebhook() {
        receiver.replies(_ -> {
            try {
                deleted.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Reply(204);
        });
        var id = subscriber.registers(receiver, "actor/hook-deleted").getString("id");
        var tested = CompletableFuture.supplyAsync(() -> subscriber.calls(id, "test"));
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));

        given().auth().oauth2(subscriber.token()).delete("/v1/webhooks/" + id);
        deleted.countDown();

        tested.join().then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void refusesAParameterThatIsNotAsked() {
        var id = subscriber.registers(receiver, "actor/hook-asked").getString("id");

        given().auth()
                .oauth2(subscriber.token())
                .get("/v1/webhooks/" + id + "/deliveries?foo=1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("parameter", equalTo("foo"));
    }
}
