package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.launcher.house.Resident;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two statements-services relay one outbox: one at a time, and the other within five seconds when
/// that one is gone.
@ExtendWith(InTown.class)
@Timeout(180)
class OneRelayTest {

    private static final Duration TAKEOVER = Duration.ofSeconds(5);

    private static final String HOLDERS =
            """
            select s.application_name from pg_locks l join pg_stat_activity s using (pid)
            where l.locktype = 'advisory' and l.granted and s.state = 'idle in transaction'
              and (l.classid::bigint << 32 | l.objid::bigint) = x'656e74656e7465'::bigint\
            """;

    private final Town town;
    private final Resident survivor;
    private final Resident holder;
    private Connection database;

    OneRelayTest(Town town) {
        this.town = town;
        this.survivor = town.statements().getFirst();
        this.holder = town.statements().getLast();
    }

    @BeforeEach
    void look() throws SQLException {
        database = town.database("statements");
    }

    @AfterEach
    void lookAway() throws SQLException {
        database.close();
    }

    @Test
    void anotherTakesOverWhenTheHolderIsKilledInTheMiddleOfABatch() throws Exception {
        try (var scribes = scribes("killed-relay")) {
            stopWhileItHolds();

            var killed = Instant.now();
            holder.kill();

            var first = firstSentAfter(killed, "killed-relay");
            assertThat(Duration.between(killed, first)).isLessThan(TAKEOVER);
            everythingIsPublished(scribes, "killed-relay");
        }
    }

    @Test
    void anotherTakesOverWhenTheHolderHangsAndItsReturnBreaksNothing() throws Exception {
        try (var scribes = scribes("hung-relay")) {
            try {
                stopWhileItHolds();

                var hung = Instant.now();
                var first = firstSentAfter(hung, "hung-relay");
                assertThat(Duration.between(hung, first)).isLessThan(TAKEOVER);
            } finally {
                holder.thaw();
            }
            // It does its share again.
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> holds(holder));

            everythingIsPublished(scribes, "hung-relay");
        }
    }

    private Scribes scribes(String name) {
        return new Scribes(
                List.of(new Caller(survivor.url(), town.editorsToken())), List.of("actor"), name);
    }

    private void stopWhileItHolds() {
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    if (!holds(holder)) {
                        return false;
                    }
                    holder.freeze();
                    if (holds(holder)) {
                        return true;
                    }
                    holder.thaw();
                    return false;
                });
    }

    private boolean holds(Resident resident) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(HOLDERS)) {
            return rows.next() && rows.getString(1).equals(resident.name());
        }
    }

    private Instant firstSentAfter(Instant moment, String name) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () ->
                                PublishedChange.all(town.bootstrapServers(), name).stream()
                                        .map(PublishedChange::at)
                                        .filter(at -> at.isAfter(moment))
                                        .min(Instant::compareTo),
                        Optional::isPresent)
                .orElseThrow();
    }

    /// Each version, and none before the one that it follows.
    private void everythingIsPublished(Scribes scribes, String name) throws Exception {
        var made = scribes.finish();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(PublishedVersions.of(town.bootstrapServers(), name))
                                .isEqualTo(made));
    }
}
