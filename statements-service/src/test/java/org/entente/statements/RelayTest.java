package org.entente.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.testing.Engines;
import org.entente.testing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@Timeout(60)
class RelayTest {

    /// The relay's lock, spelt out: no other relay may use another.
    private static final long LOCK = 0x656e74656e7465L;

    @Inject DataSource database;

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

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private static void append(Connection connection, String id) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into outbox (id, aggregatetype, aggregateid, type, version, change_type, changed_at,
                                            changed_by, payload)
                        values (gen_random_uuid(), 'actor', ?, 'org.entente.actor.recorded', 1, 'recorded', now(),
                                'x', '{}')\
                        """)) {
            statement.setString(1, id);
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
