package org.entente.gateway.view;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Topics;
import org.entente.contracts.Wire;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/// What another gateway on the same view does: it applies what it is given on connections of its
/// own, and announces it.
final class OtherGateway implements AutoCloseable {

    private final Announcing announcing;
    private final View view;

    OtherGateway(Rows rows) {
        var database = database();
        announcing = new Announcing(database);
        announcing.start(new StartupEvent());
        view = new View(database, rows);
    }

    static Jdbi database() {
        var config = ConfigProvider.getConfig();
        var connections = new PGSimpleDataSource();
        connections.setUrl(config.getValue("ENTENTE_DATABASE_URL", String.class));
        connections.setCurrentSchema("view,public");
        connections.setUser(config.getValue("ENTENTE_DATABASE_USER", String.class));
        connections.setPassword(config.getValue("ENTENTE_DATABASE_PASSWORD", String.class));
        return Jdbi.create(connections);
    }

    void apply(Entry content, long version) {
        apply(Stream.of(version(content, version)));
    }

    void apply(Stream<ConsumerRecord<String, byte[]>> records) {
        applyUnannounced(records.toList()).forEach(applied -> announcing.grown(applied.position()));
    }

    List<Applied> applyUnannounced(List<ConsumerRecord<String, byte[]>> records) {
        return view.apply(records);
    }

    static ConsumerRecord<String, byte[]> version(Entry content, long version) {
        var type = version == 1 ? Change.Type.RECORDED : Change.Type.REVISED;
        var entry =
                content.stamped(
                        version, "e1", new Change(type, Instant.now(), "editor@example.org", null));
        return record(entry, Map.of(Topics.TYPE, Topics.type(entry.kind(), type)));
    }

    static ConsumerRecord<String, byte[]> occasion(Entry entry, long version, String name) {
        return record(
                entry,
                Map.of(
                        Topics.TYPE,
                        "org.entente." + entry.kind().one() + ".due",
                        Topics.OCCASION,
                        name,
                        Topics.ENTRY_VERSION,
                        Long.toString(version),
                        Topics.TIME,
                        Instant.now().toString()));
    }

    private static ConsumerRecord<String, byte[]> record(Entry entry, Map<String, String> headers) {
        var json = Wire.mapper().valueToTree(entry).toString();
        var record =
                new ConsumerRecord<>(
                        "other.gateway",
                        0,
                        0,
                        entry.key().toString(),
                        json.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) ->
                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        try {
            announcing.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
