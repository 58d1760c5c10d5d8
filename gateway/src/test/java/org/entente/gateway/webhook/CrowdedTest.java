package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.webhook.Receiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A gateway with room for one delivery: what waited for room is sent only if it still may be.
@QuarkusTest
@TestProfile(CrowdedTest.Crowded.class)
@OnRealEngines
@Timeout(60)
class CrowdedTest {

    private static final Duration WISH = Duration.ofSeconds(3);

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();
    private final Receiver other = new Receiver();
    private final CountDownLatch crowded = new CountDownLatch(1);
    private final List<Instant> came = new CopyOnWriteArrayList<>();

    /// With room for one.
    public static final class Crowded implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(new Subscribed().getConfigOverrides());
            settings.put("entente.webhooks.at-once-in-all", "1");
            settings.put("entente.webhooks.timeout", "20s");
            return settings;
        }
    }

    @AfterEach
    void closes() {
        crowded.countDown();
        owner.close();
        receiver.close();
        other.close();
    }

    @Test
    void leavesAloneWhoWishedItWhileADeliveryWaitedForRoom() {
        var subscriber = new Subscriber("crowded@example.org");
        var id =
                subscriber
                        .registers(receiver, "actor/hook-crowd-1", "actor/hook-crowd-2")
                        .getString("id");
        publish("hook-crowd-1", 1);
        await().untilAsserted(() -> assertThat(subscriber.log(id).getList("items")).hasSize(1));
        other.replies(_ -> {
            hold();
            return new Reply(200);
        });
        subscriber.registers(other, "actor/hook-crowd-other");
        publish("hook-crowd-other", 1);
        await().untilAsserted(() -> assertThat(other.received()).hasSize(1));
        receiver.replies(_ -> {
            came.add(Instant.now());
            return came.size() == 1
                    ? new Reply(429, Map.of("Retry-After", Long.toString(WISH.toSeconds())))
                    : new Reply(200);
        });
        publish("hook-crowd-1", 2);
        publish("hook-crowd-2", 1);
        await().untilAsserted(
                        () -> assertThat(subscriber.sees(id).getLong("pending")).isEqualTo(2));

        crowded.countDown();

        await().untilAsserted(() -> assertThat(subscriber.sees(id).getLong("pending")).isZero());
        assertThat(Duration.between(came.get(0), came.get(1))).isGreaterThanOrEqualTo(WISH);
    }

    private void hold() {
        try {
            crowded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(String id, int version) {
        owner.publish(
                Samples.actor(id, "Version " + version),
                version,
                version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
    }
}
