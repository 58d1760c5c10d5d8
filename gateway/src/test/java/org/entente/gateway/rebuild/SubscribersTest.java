package org.entente.gateway.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.webhook.Receiver;
import org.entente.gateway.webhook.Subscribed;
import org.entente.gateway.webhook.Subscriber;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Subscribers live on while the view is made anew.
@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(120)
class SubscribersTest {

    @Inject Jdbi database;

    @TestHTTPResource(management = true)
    URI management;

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("rebuild@example.org");

    @AfterEach
    void closes() {
        owner.close();
        receiver.close();
    }

    @Test
    void areToldEachChangeOnceAcrossARebuildAndOfAnotherFeedWhenItBegins() {
        var id = subscriber.registers(receiver, "actor/kept-subscriber").getString("id");
        publish(1);
        await().untilAsserted(() ->
                assertThat(receiver.versions()).containsExactly("actor/kept-subscriber@1"));

        assertThat(new Operator(management).rebuilds().getString("state")).isEqualTo("finished");
        publish(2);

        await().untilAsserted(() ->
                assertThat(receiver.versions())
                        .containsExactly("actor/kept-subscriber@1", "actor/kept-subscriber@2"));
        database.useHandle(handle ->
                handle.execute(
                        """
                        insert into version select key, 7, change_type, changed_at, epoch, document
                        from version where key = 'actor/kept-subscriber' and version = 1\
                        """));

        assertThat(new Operator(management).rebuilds("?force=true").getString("state"))
                .isEqualTo("finished");

        await().untilAsserted(() ->
                assertThat(receiver.received().getLast().event().get("type").asText())
                        .isEqualTo("org.entente.feed.reset"));
        publish(3);
        await().untilAsserted(() ->
                assertThat(receiver.received().getLast().version())
                        .isEqualTo("actor/kept-subscriber@3"));
        assertThat(receiver.received()).hasSize(4);
        var epoch = given().get("/v1/status").jsonPath().getString("feed").split("\\.")[0];
        assertThat(subscriber.sees(id).getString("position")).startsWith(epoch + ".");
    }

    private void publish(int version) {
        owner.publish(
                Samples.actor("kept-subscriber", "Version " + version),
                version,
                version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
    }
}
