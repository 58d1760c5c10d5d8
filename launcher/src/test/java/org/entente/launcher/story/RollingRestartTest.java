package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entente.launcher.house.Resident;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each owner of the town is restarted in turn, as an upgrade does it, and no request fails.
@ExtendWith(InTown.class)
@Timeout(300)
class RollingRestartTest {

    private static final int WRITERS = 3;
    private static final List<String> READ =
            List.of("/v1/actors/eu", "/v1/relations/eu/kr", "/v1/changes?limit=20", "/v1/status");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Town town;
    private volatile boolean busy = true;

    RollingRestartTest(Town town) {
        this.town = town;
    }

    @Test
    void failsNobody() throws Exception {
        try (var balancer = new Balancer(town.gateways(), town.editorsToken());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var n = 0; n < WRITERS; n++) {
                var number = n;
                work.add(threads.submit(() -> write(balancer, "actor/rolling-" + number)));
                work.add(threads.submit(() -> write(balancer, "partnership/rolling-" + number)));
            }
            work.add(threads.submit(() -> read(balancer)));

            Stream.of(town.statements(), town.partnerships())
                    .flatMap(List::stream)
                    .forEach(one -> restart(one, balancer));

            busy = false;
            for (var one : work) {
                one.get();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answered).hasValueGreaterThan(500);
    }

    private void restart(Resident resident, Balancer balancer) {
        resident.stop();
        resident.start();
        if (town.gateways().contains(resident)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> balancer.isReady(resident));
        }
        var before = answered.get();
        await().atMost(Duration.ofSeconds(30)).until(() -> answered.get() > before + 20);
    }

    private void write(Balancer balancer, String key) {
        var id = key.substring(key.indexOf('/') + 1);
        for (var version = 1L; busy; version++) {
            var now = version;
            var body =
                    key.startsWith("actor")
                            ? WholeSystemTest.actor(id, now)
                            : WholeSystemTest.partnership(id, "eu", "kr")
                                    .replace("A partnership", "Version " + now);
            request(
                    balancer,
                    gateway -> gateway.put(Writer.path(key), now == 1 ? null : now - 1, body));
        }
    }

    private void read(Balancer balancer) {
        for (var n = 0; busy; n++) {
            var path = READ.get(n % READ.size());
            request(balancer, gateway -> gateway.get(path));
        }
    }

    private void request(Balancer balancer, Balancer.Request request) {
        try {
            HttpResponse<String> answer = balancer.pass(request);
            if (answer.statusCode() / 100 == 2) {
                answered.incrementAndGet();
            } else {
                failures.add(answer.request().uri() + ": " + answer.statusCode() + answer.body());
            }
        } catch (IOException e) {
            failures.add(e.toString());
        }
    }
}
