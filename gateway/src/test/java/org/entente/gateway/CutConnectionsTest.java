package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// PostgreSQL has cut every connection, as when it starts again or another takes over.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class CutConnectionsTest {

    /// A connection that was in use just now is not tried before it is used again.
    private static final Duration RESTED = Duration.ofMillis(600);

    @Inject Jdbi database;

    @Test
    void noReaderNoticesThatConnectionsWereCut() {
        for (var round = 0; round < 3; round++) {
            assertThat(statuses()).containsOnly(200);

            cut();
            await().pollDelay(RESTED).until(() -> true);

            assertThat(statuses()).containsOnly(200);
        }
    }

    /// Of many at once, so that all the connections of the pool are in use.
    private static List<Integer> statuses() {
        try (var clients = Executors.newFixedThreadPool(16)) {
            var answers =
                    IntStream.range(0, 64)
                            .mapToObj(number ->
                                    clients.submit(() ->
                                            // Not from memory.
                                            given().accept("application/json;q=0.9")
                                                    .get("/v1/actors?actor=cut-" + number)
                                                    .statusCode()))
                            .toList();
            clients.shutdown();
            assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            return answers.stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void cut() {
        database.useHandle(handle ->
                handle.createQuery(
                                """
                                select pg_terminate_backend(pid, 2000) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()\
                                """)
                        .mapTo(Boolean.class)
                        .list());
    }
}
