package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.webhook.Receiver.Received;
import org.entente.gateway.webhook.Receiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who wants to be left alone is, whatever becomes of what was under way at that time.
@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(60)
class ThrottledTest {

    private static final Duration WISH = Duration.ofSeconds(4);

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("throttled@example.org");
    private final CountDownLatch throttled = new CountDownLatch(1);
    private final Map<String, Instant> came = new ConcurrentHashMap<>();

    @AfterEach
    void closes() {
        throttled.countDown();
        owner.close();
        receiver.close();
    }

    /// @param late what the delivery is answered that was under way beside the one that is 429
    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void itIsLeftAloneForAsLongAsItWished(int late) {
        receiver.replies(one -> reply(one, late));
        var warm = "hook-warm-" + late;
        var held = "hook-held-" + late;
        var busy = "hook-busy-" + late;
        var next = "hook-next-" + late;
        var id =
                subscriber
                        .registers(
                                receiver,
                                "actor/" + warm,
                                "actor/" + held,
                                "actor/" + busy,
                                "actor/" + next)
                        .getString("id");
        publish(warm);
        await().untilAsserted(() -> assertThat(subscriber.log(id).getList("items")).hasSize(1));
        publish(held);
        await().untilAsserted(() -> assertThat(came).containsKey(held));
        publish(busy);
        await().untilAsserted(
                        () -> assertThat(subscriber.sees(id).getString("waitsUntil")).isNotNull());
        var until = Instant.parse(subscriber.sees(id).getString("waitsUntil"));

        throttled.countDown();
        await().untilAsserted(() -> assertThat(subscriber.log(id).getList("items")).hasSize(3));
        assertThat(Instant.parse(subscriber.sees(id).getString("waitsUntil")))
                .isAfterOrEqualTo(until);
        publish(next);

        await().untilAsserted(() -> assertThat(came).containsKey(next));
        assertThat(Duration.between(came.get(busy), came.get(next))).isGreaterThanOrEqualTo(WISH);
    }

    private Reply reply(Received one, int late) {
        var entry = one.event().get("subject").asText().substring("actor/".length());
        var first = came.putIfAbsent(entry, Instant.now()) == null;
        if (first && entry.startsWith("hook-busy")) {
            return new Reply(429, Map.of("Retry-After", Long.toString(WISH.toSeconds())));
        }
        if (first && entry.startsWith("hook-held")) {
            try {
                throttled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Reply(late);
        }
        return new Reply(200);
    }

    private void publish(String id) {
        owner.publish(Samples.actor(id, "A state"), 1, Change.Type.RECORDED);
    }
}
