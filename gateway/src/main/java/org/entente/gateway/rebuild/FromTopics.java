package org.entente.gateway.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.entente.contracts.Topics;
import org.entente.gateway.view.View;
import org.jdbi.v3.core.Handle;

/// Builds a view from the topics, from their beginning, with a consumer of its own that belongs to
/// no group.
final class FromTopics implements Source {

    private static final Duration POLL = Duration.ofMillis(200);

    /// As few may be left when appliers are held off.
    private static final long FEW = 1000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    FromTopics(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.partitions =
                Stream.of(Topics.STATEMENTS, Topics.PARTNERSHIPS)
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(found -> new TopicPartition(found.topic(), found.partition()))
                        .toList();
        consumer.assign(partitions);
    }

    @Override
    public void feed(NextView next, Progress progress) {
        next.database().useHandle(this::seek);
        var begins = sum(consumer.beginningOffsets(partitions));
        Map<TopicPartition, Long> ends;
        do {
            ends = consumer.endOffsets(partitions);
            var total = sum(ends) - begins;
            while (isBehind(ends)) {
                take(next.view());
                var reached = sum(positions()) - begins;
                progress.reached(reached, Math.max(reached, total));
            }
        } while (sum(consumer.endOffsets(partitions)) - sum(ends) > FEW);
    }

    @Override
    public void finish(Handle handle, View view) {
        // Nobody applies anything meanwhile: this must end.
        seek(handle);
        var wanted = new HashMap<>(consumer.endOffsets(partitions));
        offsets(handle, Schemas.LIVE)
                .forEach((partition, offset) ->
                        wanted.computeIfPresent(partition, (_, end) -> Math.min(end, offset)));
        var patience = System.nanoTime() + Brokers.PATIENCE.toNanos();
        while (isBehind(wanted)) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("Kafka does not answer");
            }
            take(view);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(View view) {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        consumer.poll(POLL).forEach(batch::add);
        if (!batch.isEmpty()) {
            view.apply(batch);
        }
    }

    /// What was polled and then rolled back is polled again.
    private void seek(Handle handle) {
        consumer.seekToBeginning(partitions);
        offsets(handle, Schemas.NEXT)
                .forEach((partition, offset) -> {
                    if (partitions.contains(partition)) {
                        consumer.seek(partition, offset);
                    }
                });
    }

    private boolean isBehind(Map<TopicPartition, Long> offsets) {
        return partitions.stream()
                .anyMatch(partition ->
                        consumer.position(partition) < offsets.getOrDefault(partition, 0L));
    }

    private Map<TopicPartition, Long> positions() {
        var positions = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<TopicPartition, Long> offsets(Handle handle, String schema) {
        var offsets = new HashMap<TopicPartition, Long>();
        handle.createQuery(
                        "select topic, partition, next_offset from %s.consumed".formatted(schema))
                .map((row, _) ->
                        Map.entry(
                                new TopicPartition(row.getString(1), row.getInt(2)),
                                row.getLong(3)))
                .forEach(offset -> offsets.put(offset.getKey(), offset.getValue()));
        return offsets;
    }
}
