package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.feed.ChangeFilter;
import org.entente.gateway.feed.Position;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who may work an endpoint. The gateway under test has no key here, and works none.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class LeaseTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1500);

    @Inject Jdbi database;
    @Inject Clock clock;
    @Inject Endpoints endpoints;
    @Inject Recording recording;
    @Inject Attempts attempts;

    @BeforeEach
    void registers() {
        IntStream.range(0, 5).forEach(n -> register("wh_lease_" + n));
    }

    @AfterEach
    void removes() {
        database.useHandle(handle -> {
            handle.execute("delete from webhook_endpoint");
            handle.execute("delete from webhook_gateway");
        });
    }

    @Test
    void eachIsHeldByOneAndAllAreHeld() {
        var one = Lease.begin(database, LONG);
        assertThat(one.share()).isEqualTo(5);
        var other = Lease.begin(database, LONG);
        assertThat(one.share()).isEqualTo(3);

        one.claim(one.share());
        other.claim(other.share());

        assertThat(held(one)).hasSize(3);
        assertThat(held(other)).hasSize(2).doesNotContainAnyElementsOf(held(one));
        one.end();
        other.claim(3);
        assertThat(held(other)).hasSize(5);
    }

    @Test
    void whoSaysNothingIsTakenForDeadAndCanRecordNothingAnyMore() {
        var hung = Lease.begin(database, SHORT);
        hung.claim(5);
        var endpoint = held(hung).iterator().next();
        var other = Lease.begin(database, LONG);
        other.bury();
        assertThat(held(hung)).hasSize(5);
        assertThat(hung.renew()).isTrue();

        await().until(() -> {
            other.bury();
            other.claim(5);
            return held(other).size() == 5;
        });

        assertThat(hung.stands()).isFalse();
        assertThat(hung.renew()).isFalse();
        assertThat(record(endpoint, hung)).isFalse();
        assertThat(attempts.of(endpoint, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(record(endpoint, other)).isTrue();
        assertThat(attempts.of(endpoint, Long.MAX_VALUE, 10)).hasSize(1);
    }

    private boolean record(String endpoint, Lease lease) {
        var verdict = new Verdict.Delivered(200);
        return recording.record(
                endpoint,
                lease.holder(),
                new Pending.Head(1, "actor/eu", 0, clock.instant()),
                Attempts.Attempt.of(
                        Event.reset(new Position("e1", 1)), 1, false, clock.instant(), 5, verdict),
                verdict);
    }

    private void register(String id) {
        endpoints.add(
                new Endpoint(
                        id,
                        "lease@example.org",
                        URI.create("https://example.org"),
                        null,
                        ChangeFilter.EVERYTHING,
                        Status.PENDING,
                        null,
                        1,
                        clock.instant(),
                        clock.instant(),
                        "sealed",
                        null,
                        null,
                        new Position("e1", 0),
                        0,
                        null,
                        null),
                5);
        endpoints.activate(id);
    }

    private static Set<String> held(Lease lease) {
        return lease.held().stream().map(Lease.Held::endpoint).collect(Collectors.toSet());
    }
}
