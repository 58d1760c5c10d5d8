package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.webhook.Receiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Fifty endpoints: those that hang, fail, break off or point elsewhere hold up none of the others.
@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(150)
class DeadAndAliveTest {

    private static final List<String> CHANGES =
            IntStream.rangeClosed(1, 20).mapToObj(n -> "actor/hook-mixed@" + n).toList();

    @AutoClose private final Owner owner = new Owner();
    private final List<Receiver> receivers = new ArrayList<>();
    private final Subscriber subscriber = new Subscriber("mixed@example.org");
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void closes() {
        never.countDown();
        owner.close();
        receivers.forEach(Receiver::close);
    }

    @Test
    void healthyOnesGetEverythingWhileTheOthersAreDead() {
        var healthy = some(20, 200);
        var hanging = some(10, -1);
        var failing = some(10, 500);
        var breaking = some(5, 0);
        var redirecting = some(5, 302);

        for (var version = 1; version <= CHANGES.size(); version++) {
            owner.publish(
                    Samples.actor("hook-mixed", "Version " + version),
                    version,
                    version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
        }

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        assertThat(healthy)
                                .allSatisfy(one -> assertThat(one.versions()).isEqualTo(CHANGES)));
        for (var dead : List.of(hanging, failing, breaking, redirecting)) {
            assertThat(dead)
                    .allSatisfy(one ->
                            assertThat(one.versions())
                                    .isNotEmpty()
                                    .doesNotContain("actor/hook-mixed@20"));
        }
    }

    /// At one host and port, with more endpoints than a host was once given connections, and with
    /// several entries each.
    @Test
    void hangingOnesOfTheSameHostTakeOneConnectionEachAndDelayNobody() {
        var ids = IntStream.range(0, 4).mapToObj(n -> "hook-same-" + n).toList();
        var filter = "{\"ids\": [\"actor/%s\"]}".formatted(String.join("\", \"actor/", ids));
        var others = new Subscriber("same@example.org");
        var host = new Receiver();
        receivers.add(host);
        host.replies(one -> reply(one.path().equals("/hook/well") ? 200 : -1));
        var hanging =
                IntStream.range(0, 12)
                        .mapToObj(n -> host.url() + "/hangs/" + n)
                        .collect(
                                Collectors.toMap(
                                        url -> url, url -> registered(others, url, filter)));
        var well = registered(others, host.url() + "/well", filter);

        ids.forEach(id -> owner.publish(Samples.actor(id, "A state"), 1, Change.Type.RECORDED));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(others.log(well).getList("items.outcome"))
                                .hasSize(4)
                                .containsOnly("delivered"));
        await().untilAsserted(() ->
                assertThat(host.received().stream().map(Receiver.Received::path).distinct())
                        .hasSize(13));
        hanging.forEach((url, id) -> {
            var begun = host.received().stream().filter(one -> url.endsWith(one.path())).count();
            assertThat(begun).isLessThanOrEqualTo(1L + others.log(id).getList("items").size());
        });
    }

    private String registered(Subscriber who, String url, String filter) {
        return who.registers(url, filter).then().statusCode(201).extract().path("id");
    }

    /// @param status -1 to answer nothing, 0 to break off
    private List<Receiver> some(int number, int status) {
        return IntStream.range(0, number)
                .mapToObj(_ -> {
                    var receiver = new Receiver();
                    receiver.replies(_ -> reply(status));
                    receivers.add(receiver);
                    subscriber.registers(receiver, "actor/hook-mixed");
                    return receiver;
                })
                .toList();
    }

    private Reply reply(int status) {
        if (status >= 0) {
            return new Reply(status);
        }
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Reply(0);
    }
}
