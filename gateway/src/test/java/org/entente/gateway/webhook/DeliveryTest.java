package org.entente.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(60)
class DeliveryTest {

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("deliver@example.org");

    @AfterEach
    void closes() {
        owner.close();
        receiver.close();
    }

    @Test
    void postsASignedEventThatTheSpecificationsLibraryTakes() throws Exception {
        var registered = subscriber.registers(receiver, "actor/hook-signed");
        publish("hook-other", 1);
        publish("hook-signed", 1);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        var received = receiver.received().getFirst();
        var event = received.event();
        assertThat(event.get("type").asText()).isEqualTo("org.entente.actor.recorded");
        assertThat(event.get("source").asText()).isEqualTo("/statements-service");
        assertThat(event.get("subject").asText()).isEqualTo("actor/hook-signed");
        assertThat(event.get("consistencytoken").asText()).isEqualTo("\"actor/hook-signed@1.e1\"");
        assertThat(event.get("data").get("version").asInt()).isEqualTo(1);
        assertThat(event.get("id").asText())
                .isEqualTo(received.header("webhook-id"))
                .doesNotContain(".");
        assertThat(received.header("content-type")).startsWith("application/cloudevents+json");
        var secret = registered.getString("secret");
        new Webhook(secret).verify(received.body(), received.headers());
        refused(secret, received.body() + " ", received.headers());
        refused(secret, received.body(), with(received, "webhook-id", "another"));
        refused(
                secret,
                received.body(),
                with(
                        received,
                        "webhook-timestamp",
                        Long.toString(Long.parseLong(received.header("webhook-timestamp")) + 1)));
        refused("whsec_" + "QUJD".repeat(8), received.body(), received.headers());
    }

    @Test
    void signsWithBothSecretsAfterARotation() throws Exception {
        var registered = subscriber.registers(receiver, "actor/hook-rotated");
        var id = registered.getString("id");
        var rotated = subscriber.calls(id, "secret").then().statusCode(200).extract().jsonPath();
        publish("hook-rotated", 1);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        var received = receiver.received().getFirst();
        assertThat(received.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(rotated.getString("secret")).isNotEqualTo(registered.getString("secret"));
        new Webhook(registered.getString("secret")).verify(received.body(), received.headers());
        new Webhook(rotated.getString("secret")).verify(received.body(), received.headers());
    }

    @Test
    void logsWhatBecameOfEachAttemptAndTellsAgainFromAPosition() {
        var before = given().get("/v1/status").jsonPath().getString("feed");
        var id = subscriber.registers(receiver, "actor/hook-replayed").getString("id");
        publish("hook-replayed", 1);
        publish("hook-replayed", 2);
        await().untilAsserted(() ->
                assertThat(subscriber.log(id).getList("items.outcome"))
                        .containsExactly("delivered", "delivered"));
        assertThat(subscriber.log(id).getList("items.entry")).containsOnly("actor/hook-replayed");
        assertThat(subscriber.log(id).getInt("items[0].status")).isEqualTo(204);

        subscriber.replays(id, before).then().statusCode(200);
        subscriber.replays(id, "elsewhere.1").then().statusCode(422);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(4));
        assertThat(receiver.versions())
                .containsExactly(
                        "actor/hook-replayed@1",
                        "actor/hook-replayed@2",
                        "actor/hook-replayed@1",
                        "actor/hook-replayed@2");
        assertThat(receiver.received().get(2).header("webhook-id"))
                .isEqualTo(receiver.received().get(0).header("webhook-id"));
        var page =
                given().auth()
                        .oauth2(subscriber.token())
                        .get("/v1/webhooks/" + id + "/deliveries?limit=3");
        assertThat(page.header("Link")).contains("rel=\"next\"");
        given().auth()
                .oauth2(subscriber.token())
                .get(
                        "/v1/webhooks/{id}/deliveries?limit=3&cursor={cursor}",
                        id,
                        page.jsonPath().getString("next"))
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void saysWhatBecameOfATest() throws Exception {
        var registered = subscriber.registers(receiver, "actor/hook-tested");

        subscriber
                .calls(registered.getString("id"), "test")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("delivered"))
                .body("status", equalTo(204));

        var received = receiver.received().getFirst();
        assertThat(received.event().get("type").asText()).isEqualTo("org.entente.webhook.test");
        new Webhook(registered.getString("secret")).verify(received.body(), received.headers());
    }

    private void publish(String id, int version) {
        owner.publish(
                Samples.actor(id, "Version " + version),
                version,
                version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
    }

    private static void refused(String secret, String body, Map<String, List<String>> headers) {
        assertThatThrownBy(() -> new Webhook(secret).verify(body, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static Map<String, List<String>> with(Received received, String name, String value) {
        var headers = new HashMap<String, List<String>>();
        received.headers().forEach((key, values) -> headers.put(key.toLowerCase(), values));
        headers.put(name, List.of(value));
        return headers;
    }
}
