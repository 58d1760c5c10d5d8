import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.contracts.EventType;
import org.entente.contracts.Topics;
import org.entente.contracts.Wire;

/// Reads both topics from their beginning and goes on with what comes. What it is about is in the
/// headers; the value is the whole entry, which `contracts` reads.
///
///     java -cp 'gateway/target/quarkus-app/lib/main/*' docs/subscribers/samples/kafka-java/Follow.java localhost:8083
class Follow {

    /// The newest version of each entry. Versions count within an epoch: after a restore there is
    /// another, everything comes anew, and what was held before is to be forgotten. A real program
    /// keeps this in its database, and commits it together with what it makes of the events.
    static final Map<String, Long> newest = new HashMap<>();

    static void main(String[] arguments) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", arguments[0],
                        "group.id", "sample-kafka-java",
                        "auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.STATEMENTS, Topics.PARTNERSHIPS));
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(Follow::take);
            }
        }
    }

    static void take(ConsumerRecord<String, String> event) {
        var type = EventType.of(header(event, Topics.TYPE));
        if (type.isEmpty()) {
            return; // A type that is newer than this program: pass over it.
        }
        var version = Long.parseLong(header(event, Topics.ENTRY_VERSION));
        var entryInEpoch = event.key() + "@" + header(event, Topics.EPOCH);
        if (type.get().isChange() && version <= newest.getOrDefault(entryInEpoch, 0L)) {
            return; // It comes again: delivery is at least once.
        }
        newest.merge(entryInEpoch, version, Math::max);
        var entry = Wire.entry(event.value());
        System.out.printf(
                "%s %s version %d, sources: %d%n",
                type.get().name(), entry.key(), version, entry.sources().size());
    }

    static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
