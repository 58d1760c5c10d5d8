package org.entente.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.entente.launcher.loading.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepublishTest {
    private static final String UNSENT = "select count(*) from outbox where published_at is null";

    @TempDir Path folder;

    @Test
    void marksEverythingWhileNoRelayLooksAndWaitsUntilItIsSent() throws Exception {
        try (var store = Store.in(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            store.start(Owner.STATEMENTS);
            store.write(Owner.STATEMENTS, "actor/often", 500);
            store.startGateway();
            var owner = store.of(Owner.STATEMENTS);
            try (var relay = owner.connect()) {
                relay.setAutoCommit(false);
                Sql.run(relay, "select pg_advisory_xact_lock(" + Republish.RELAY + ")");
                var sent = threads.submit(() -> republish(store, Duration.ofSeconds(60)));
                await().until(() ->
                        store.ask(
                                        owner,
                                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                .contains("1"));
                // The relay is in the middle of something: nothing is marked before it has ended.
                assertThat(store.ask(owner, UNSENT)).containsExactly("0");
                relay.commit();
                await().until(() -> store.ask(owner, UNSENT).contains("500"));
                assertThat(sent).isNotDone();

                store.run(owner, "update outbox set published_at = now()");
                assertThat(sent.get()).isEqualTo(500);
            }
            assertThat(store.ask(store.view().orElseThrow(), "select topic from built.consumed"))
                    .containsExactly("entente.partnerships");

            assertThatThrownBy(() -> republish(store, Duration.ofMillis(500)))
                    .hasMessageContaining("500 changes of the statements wait to be sent")
                    .hasMessageContaining("once the service runs and Kafka answers");
            assertThatThrownBy(() ->
                            new Republish(store, Duration.ofSeconds(1), Progress.none())
                                    .run(Owner.PARTNERSHIPS))
                    .hasMessageContaining("has never been started");
        }
    }

    private static long republish(Store store, Duration patience) {
        return new Republish(store, patience, Progress.none()).run(Owner.STATEMENTS);
    }
}
