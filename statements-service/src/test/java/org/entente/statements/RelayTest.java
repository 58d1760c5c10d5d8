package org.entente.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.entente.contracts.Topics;
import org.entente.testing.Engines;
import org.entente.testing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@Timeout(90)
class RelayTest {

    /// The relay's lock, spelt out: no other relay may use another.
    private static final long LOCK = 0x656e74656e7465L;

    @Inject DataSource database;
    @Inject MeterRegistry meters;

    @Test
    void sendsNothingWhileAnotherHoldsTheLockAndEverythingOnceItIsGone() throws SQLException {
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other);
            for (var n = 0; n < 5; n++) {
                Api.put("actors/relay-" + n, Api.actor("relay-" + n, "state"))
                        .then()
                        .statusCode(201);
            }
            assertThat(published()).isZero();
            other.rollback();
        }

        await().untilAsserted(() -> assertThat(published()).isEqualTo(5));
    }

    @Test
    void missesNothingThatCommitsLate() throws SQLException {
        // Given: a sequence number is taken, and the transaction stays open ...
        try (var late = database.getConnection()) {
            late.setAutoCommit(false);
            append(late, "late-a");
            // ... while a later one commits and is sent ...
            Api.put("actors/late-b", Api.actor("late-b", "state")).then().statusCode(201);
            await().untilAsserted(() -> assertThat(sent("actor/late-b")).isEqualTo(1));

            // When
            late.commit();
        }

        // Then
        await().untilAsserted(() -> assertThat(sent("actor/late-a")).isEqualTo(1));
    }

    /// One change that Kafka never takes holds up its own entry alone, and nothing goes twice.
    @Test
    void goesRoundWhatKafkaDoesNotTake() throws SQLException {
        // Given: one that is too large, and more after it than go at once
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, "too-large", 1, "x".repeat(3 * 1024 * 1024));
            for (var version = 2; version <= 550; version++) {
                append(connection, "too-large", version, "{}");
            }
            append(connection, "beside", 1, "{}");
            connection.commit();
        }
        await().untilAsserted(() -> assertThat(versions("actor/beside")).containsExactly(1L));

        // When
        Api.put("actors/beyond", Api.actor("beyond", "state")).then().statusCode(201);
        Api.put("actors/beside-too", Api.actor("beside-too", "state")).then().statusCode(201);
        Api.revise("actors/beside-too", 1, Api.actor("beside-too", "organisation"))
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(() -> {
            assertThat(versions("actor/beside")).containsExactly(1L);
            assertThat(versions("actor/beyond")).containsExactly(1L);
            assertThat(versions("actor/beside-too")).containsExactly(1L, 2L);
        });
        var failed = failures();
        await().untilAsserted(() -> assertThat(failures()).isGreaterThan(failed + 1));
        assertThat(versions("actor/too-large")).isEmpty();
        assertThat(versions("actor/beside")).containsExactly(1L);
        assertThat(versions("actor/beside-too")).containsExactly(1L, 2L);

        // When it fits
        shorten("too-large");

        // Then, one after the other
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(versions("actor/too-large"))
                                .hasSize(550)
                                .isSorted()
                                .doesNotHaveDuplicates());
    }

    private double failures() {
        return meters.counter("outbox.publish.failures").count();
    }

    private void shorten(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                "update outbox set payload = '{}' where aggregateid = ? and version = 1")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private static List<Long> versions(String key) {
        return Topic.all("entente.statements").stream()
                .filter(change -> change.key().equals(key))
                .map(change -> change.headers().lastHeader(Topics.ENTRY_VERSION).value())
                .map(version -> Long.valueOf(new String(version, StandardCharsets.UTF_8)))
                .toList();
    }

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private static void append(Connection connection, String id) throws SQLException {
        append(connection, id, 1, "{}");
    }

    private static void append(Connection connection, String id, long version, String payload)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into outbox (id, aggregatetype, aggregateid, type, version, change_type, changed_at,
                                            changed_by, payload)
                        values (gen_random_uuid(), 'actor', ?, 'org.entente.actor.recorded', ?, 'recorded', now(),
                                'x', ?)\
                        """)) {
            statement.setString(1, id);
            statement.setLong(2, version);
            statement.setString(3, payload);
            statement.executeUpdate();
        }
    }

    private static long published() {
        return Topic.all("entente.statements").stream()
                .filter(change -> change.key().startsWith("actor/relay-"))
                .count();
    }

    private static long sent(String key) {
        return Topic.all("entente.statements").stream()
                .filter(change -> change.key().equals(key))
                .count();
    }
}
