package org.entente.gateway.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.StarterRecord;
import org.entente.gateway.view.Flattened;
import org.entente.gateway.view.Renewed;
import org.entente.gateway.view.Rows;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A gateway starts whose rows are others than those in the view: here one that has no parts.
@QuarkusTest
@TestProfile(Alone.class)
@OnRealEngines
@Timeout(120)
class ReshapeTest {

    @Inject Jdbi database;
    @Inject Connections connections;
    @Inject Migrations migrations;
    @Inject Brokers brokers;
    @Inject Event<Renewed> renewed;
    @Inject Clock clock;
    @Inject ChannelRegistry channels;
    @Inject Rows rows;
    @Inject @All List<Flattened<?>> tables;

    @Test
    void makesItsRowsBesideWhileAnOlderGatewayApplies() {
        StarterRecord.isInTheView();
        try (var owner = new Owner()) {
            owner.publish(Samples.actor("reshape-a", "Second"), 2, Change.Type.REVISED);
            owner.publish(Samples.actor("reshape-a", "First"), 1, Change.Type.RECORDED);
            await().untilAsserted(() -> assertThat(inView("actor/reshape-a")).isEqualTo(2));
            var before = Content.of(database, Schemas.LIVE);
            var feed = Content.feed(database);

            var other = start(new Rows(tables.stream().map(ReshapeTest::withoutParts).toList()));
            assertThat(other.isOpen()).isFalse();
            other.open(new StartupEvent());
            await().atMost(Duration.ofSeconds(60)).until(other::isOpen);

            assertThat(count("part")).isZero();
            assertThat(Content.feed(database)).isEqualTo(feed);
            var reshaped = Content.of(database, Schemas.LIVE);
            assertThat(reshaped.keySet()).isEqualTo(before.keySet());
            before.keySet().stream()
                    .filter(table -> !List.of("part", "shape").contains(table))
                    .forEach(table ->
                            assertThat(reshaped.get(table)).as(table).isEqualTo(before.get(table)));

            // The older one goes on answering, and adds nothing that would be wrong for ever.
            owner.publish(Samples.actor("reshape-late", "Late"), 1, Change.Type.RECORDED);
            given().get("/v1/actors/reshape-a").then().body("version", equalTo(2));
            assertThat(Content.of(database, Schemas.LIVE)).isEqualTo(reshaped);

            var again = start(rows);
            again.open(new StartupEvent());
            await().atMost(Duration.ofSeconds(60)).until(again::isOpen);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(inView("actor/reshape-late")).isEqualTo(1));
            assertThat(count("part")).isPositive();
        }
    }

    private Start start(Rows itsRows) {
        var rebuilding = new Rebuilding(connections, migrations, itsRows, brokers, renewed, clock);
        return new Start(database, connections, migrations, itsRows, rebuilding, channels);
    }

    private static Flattened<?> withoutParts(Flattened<?> table) {
        return table.table().equals("part") ? new NoParts() : table;
    }

    /// The same table, with fewer rows.
    private record NoParts() implements Flattened<NoParts.Row> {

        record Row(String key) {}

        @Override
        public String table() {
            return "part";
        }

        @Override
        public int shape() {
            return 4711;
        }

        @Override
        public Stream<Row> rows(Entry entry, long version) {
            return Stream.empty();
        }
    }

    private long inView(String key) {
        return database.withHandle(handle ->
                handle.createQuery("select count(*) from version where key = :key")
                        .bind("key", key)
                        .mapTo(Long.class)
                        .one());
    }

    private long count(String table) {
        return database.withHandle(handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }
}
