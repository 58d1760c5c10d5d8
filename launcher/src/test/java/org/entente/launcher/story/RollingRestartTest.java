package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.entente.launcher.house.Resident;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each service of the town is restarted in turn, as an upgrade does it, and no request fails.
@ExtendWith(InTown.class)
@Timeout(900)
class RollingRestartTest {

    private final Town town;

    RollingRestartTest(Town town) {
        this.town = town;
    }

    @Test
    void failsNobody() throws Exception {
        try (var balancer = new Balancer(this::ready, town.editorsToken());
                var traffic = new Traffic(balancer)) {
            Stream.of(town.statements(), town.partnerships(), town.gateways())
                    .flatMap(List::stream)
                    .forEach(one -> restart(one, balancer, traffic));

            traffic.stop();
            assertThat(traffic.failures()).isEmpty();
            assertThat(traffic.answered()).isGreaterThan(500);
        }
    }

    private List<URI> ready() {
        return town.gateways().stream()
                .filter(one -> one.isRunning() && new Health(one.management()).ready() == 200)
                .map(Resident::url)
                .toList();
    }

    private void restart(Resident resident, Balancer balancer, Traffic traffic) {
        resident.stop();
        resident.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> balancer.ready().size() == town.gateways().size());
        var before = traffic.answered();
        await().atMost(Duration.ofSeconds(30)).until(() -> traffic.answered() > before + 20);
    }
}
