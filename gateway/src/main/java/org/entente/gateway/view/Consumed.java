package org.entente.gateway.view;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.entente.observability.PollingThreads;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// How far the topics have been applied. The view's database knows, in the same transaction as the
/// view; Kafka is told where to go on whenever it hands out partitions.
@ApplicationScoped
@Identifier("consumed")
class Consumed implements KafkaConsumerRebalanceListener {

    private final Jdbi database;
    private final PollingThreads threads;

    Consumed(Jdbi database, PollingThreads threads) {
        this.database = database;
        this.threads = threads;
    }

    static void reached(Handle handle, List<ConsumerRecord<String, byte[]>> batch) {
        var next = new HashMap<TopicPartition, Long>();
        batch.forEach(arrived ->
                next.merge(
                        new TopicPartition(arrived.topic(), arrived.partition()),
                        arrived.offset() + 1,
                        Math::max));
        var upsert =
                handle.prepareBatch(
                        """
                        insert into consumed (topic, partition, next_offset) values (:topic, :partition, :next)
                        on conflict (topic, partition) do update set next_offset = excluded.next_offset\
                        """);
        next.forEach((partition, offset) ->
                upsert.bind("topic", partition.topic())
                        .bind("partition", partition.partition())
                        .bind("next", offset)
                        .add());
        upsert.execute();
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var reached =
                threads.wait(() ->
                        Uni.createFrom()
                                .item(this::all)
                                .onFailure()
                                .retry()
                                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                                .indefinitely()
                                .await()
                                .indefinitely());
        for (var partition : partitions) {
            var next = reached.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    Map<TopicPartition, Long> all() {
        return database.withHandle(handle -> {
            var all = new HashMap<TopicPartition, Long>();
            handle.createQuery("select topic, partition, next_offset from consumed")
                    .map((row, _) ->
                            Map.entry(
                                    new TopicPartition(row.getString(1), row.getInt(2)),
                                    row.getLong(3)))
                    .forEach(row -> all.put(row.getKey(), row.getValue()));
            return all;
        });
    }
}
