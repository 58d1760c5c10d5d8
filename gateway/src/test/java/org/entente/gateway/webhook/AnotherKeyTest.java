package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Secrets that cannot be opened, as after a change of `ENTENTE_WEBHOOK_KEY`.
@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(60)
class AnotherKeyTest {

    @Inject Jdbi database;
    @Inject Secrets secrets;

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("keyed@example.org");

    @AfterEach
    void closes() {
        owner.close();
        receiver.close();
    }

    @Test
    void anotherSecretAndThenItIsToldAgain() throws Exception {
        var id = subscriber.registers(receiver, "actor/hook-rekeyed").getString("id");
        sealedElsewhere("secret", id);
        publish("hook-rekeyed");
        await().untilAsserted(() ->
                assertThat(subscriber.sees(id).getString("status")).isEqualTo("disabled"));
        assertThat(subscriber.sees(id).getString("reason")).contains("ENTENTE_WEBHOOK_KEY");

        var rotated = subscriber.calls(id, "secret").then().statusCode(200).extract().jsonPath();
        assertThat(rotated.getString("formerSecretUntil")).isNull();
        subscriber.calls(id, "enable").then().statusCode(200);

        signedByOne(rotated.getString("secret"));
    }

    @Test
    void aFormerSecretThatCannotBeOpenedSignsNothing() throws Exception {
        var registered = subscriber.registers(receiver, "actor/hook-former");
        var id = registered.getString("id");
        var secret = subscriber.calls(id, "secret").jsonPath().getString("secret");
        sealedElsewhere("former_secret", id);
        publish("hook-former");

        signedByOne(secret);
    }

    private void signedByOne(String secret) throws Exception {
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        var received = receiver.received().getFirst();
        assertThat(received.header("webhook-signature").split(" ")).hasSize(1);
        new Webhook(secret).verify(received.body(), received.headers());
    }

    private void sealedElsewhere(String column, String id) {
        var sealed = secrets.seal("wh_elsewhere", secrets.make());
        database.useHandle(handle ->
                handle.execute(
                        "update webhook_endpoint set %s = ? where id = ?".formatted(column),
                        sealed,
                        id));
    }

    private void publish(String id) {
        owner.publish(Samples.actor(id, "A state"), 1, Change.Type.RECORDED);
    }
}
