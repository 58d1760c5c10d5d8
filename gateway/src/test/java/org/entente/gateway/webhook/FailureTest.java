package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.webhook.Receiver.Reply;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is not taken is told again, in its entry's order, and holds up nobody else.
@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(90)
class FailureTest {

    @Inject Jdbi database;
    @Inject Clock clock;

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("fail@example.org");

    @AfterEach
    void closes() {
        owner.close();
        receiver.close();
    }

    @Test
    void aFailingEntryWaitsInOrderAndOthersGoOn() {
        receiver.replies(one ->
                new Reply(
                        one.version().equals("actor/hook-sick@1") && times(one.version()) < 3
                                ? 500
                                : 200));
        var id =
                subscriber
                        .registers(receiver, "actor/hook-sick", "actor/hook-well")
                        .getString("id");
        publish("hook-sick", 1);
        publish("hook-sick", 2);
        publish("hook-well", 1);
        publish("hook-well", 2);

        await().untilAsserted(() -> assertThat(times("actor/hook-sick@2")).isEqualTo(1));
        assertThat(receiver.versions().stream().filter(one -> one.contains("sick")))
                .containsExactly(
                        "actor/hook-sick@1",
                        "actor/hook-sick@1",
                        "actor/hook-sick@1",
                        "actor/hook-sick@2");
        assertThat(receiver.versions().stream().filter(one -> one.contains("well")))
                .containsExactly("actor/hook-well@1", "actor/hook-well@2");
        assertThat(receiver.versions().indexOf("actor/hook-well@1"))
                .isLessThan(receiver.versions().indexOf("actor/hook-sick@2"));
        assertThat(
                        receiver.received().stream()
                                .filter(one -> one.version().equals("actor/hook-sick@1"))
                                .map(one -> one.header("webhook-id")))
                .hasSize(3)
                .containsOnly(receiver.received().getFirst().header("webhook-id"));
        await().untilAsserted(
                        () -> assertThat(subscriber.sees(id).getString("failingSince")).isNull());
    }

    @Test
    void givesUpAfterTheLastAttemptAndGoesOn() {
        receiver.replies(one -> new Reply(one.version().endsWith("@1") ? 302 : 200));
        var id = subscriber.registers(receiver, "actor/hook-lost").getString("id");
        publish("hook-lost", 1);
        publish("hook-lost", 2);

        await().untilAsserted(() -> assertThat(times("actor/hook-lost@2")).isEqualTo(1));
        assertThat(times("actor/hook-lost@1")).isEqualTo(4);
        await().untilAsserted(() ->
                assertThat(subscriber.log(id).getList("items.attempt"))
                        .isEqualTo(List.of(1, 4, 3, 2, 1)));
        assertThat(subscriber.log(id).getString("items[1].reason"))
                .contains("redirects are not followed", "It is not tried again");
        assertThat(subscriber.log(id).getString("items[1].outcome")).isEqualTo("refused");
    }

    @Test
    void respectsWhenItIsToComeAgain() {
        var told = new ConcurrentHashMap<String, Instant>();
        receiver.replies(one -> {
            if (told.putIfAbsent("throttled", clock.instant()) == null) {
                return new Reply(429, Map.of("Retry-After", "2"));
            }
            told.putIfAbsent("taken", clock.instant());
            return new Reply(200);
        });
        var id =
                subscriber
                        .registers(receiver, "actor/hook-slow", "actor/hook-slower")
                        .getString("id");
        publish("hook-slow", 1);
        await().untilAsserted(
                        () -> assertThat(subscriber.sees(id).getString("waitsUntil")).isNotNull());
        publish("hook-slower", 1);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(3));
        assertThat(Duration.between(told.get("throttled"), told.get("taken")))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(subscriber.log(id).getList("items.outcome")).contains("throttled");
    }

    @Test
    void tellsNoMoreWhoIsGoneUntilTheyAreBackAndThenGoesOn() {
        receiver.replies(_ -> new Reply(410));
        var id = subscriber.registers(receiver, "actor/hook-gone").getString("id");
        publish("hook-gone", 1);
        await().untilAsserted(() ->
                assertThat(subscriber.sees(id).getString("status")).isEqualTo("disabled"));
        assertThat(subscriber.sees(id).getString("reason")).contains("410");
        publish("hook-gone", 2);
        receiver.replies(_ -> new Reply(200));

        subscriber.calls(id, "enable").then().statusCode(200);

        await().untilAsserted(() ->
                assertThat(receiver.versions())
                        .containsExactly(
                                "actor/hook-gone@1", "actor/hook-gone@1", "actor/hook-gone@2"));
    }

    @Test
    void tellsNoMoreWhoHasTakenNothingForLong() {
        receiver.replies(_ -> new Reply(500));
        var id = subscriber.registers(receiver, "actor/hook-tired").getString("id");
        database.useHandle(handle ->
                handle.execute(
                        "update webhook_endpoint set failing_since = now() - interval '6 days' where id = ?",
                        id));
        publish("hook-tired", 1);

        await().untilAsserted(() ->
                assertThat(subscriber.sees(id).getString("status")).isEqualTo("disabled"));
        assertThat(subscriber.sees(id).getString("reason"))
                .contains("Nothing was delivered since", "It answered 500");
    }

    @Test
    void anAddressWhereMuchFailsIsLeftAloneAsAWhole() {
        receiver.replies(_ -> new Reply(0));
        var ids = IntStream.range(0, 20).mapToObj(n -> "hook-broken-" + n).toList();
        var id =
                subscriber
                        .registers(
                                receiver,
                                ids.stream().map(one -> "actor/" + one).toArray(String[]::new))
                        .getString("id");
        ids.forEach(one -> publish(one, 1));
        await().untilAsserted(() ->
                assertThat(subscriber.log(id).getList("items.outcome"))
                        .hasSizeGreaterThan(4)
                        .containsOnly("unreached"));
        receiver.replies(_ -> new Reply(200));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        receiver.received().stream()
                                                .map(one -> one.event().get("subject").asText())
                                                .distinct())
                                .hasSize(20));
        await().untilAsserted(() -> assertThat(subscriber.sees(id).getLong("pending")).isZero());
    }

    private long times(String version) {
        return receiver.versions().stream().filter(version::equals).count();
    }

    private void publish(String id, int version) {
        owner.publish(
                Samples.actor(id, "Version " + version),
                version,
                version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
    }
}
