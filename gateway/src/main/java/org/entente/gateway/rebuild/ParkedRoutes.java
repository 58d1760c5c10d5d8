package org.entente.gateway.rebuild;

import io.quarkus.vertx.http.ManagementInterface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.entente.gateway.access.Operations;
import org.entente.gateway.access.Operations.Answer;
import org.entente.gateway.view.Parked;

/// `POST /parked/retry` on the management port: applies what was parked once more.
@ApplicationScoped
class ParkedRoutes {

    private final Operations operations;
    private final Parked parked;
    private final Brokers brokers;

    ParkedRoutes(Operations operations, Parked parked, Brokers brokers) {
        this.operations = operations;
        this.parked = parked;
        this.brokers = brokers;
    }

    void route(@Observes ManagementInterface management) {
        operations.post(management.router(), "/parked/retry", _ -> retry());
    }

    private Answer retry() {
        try (var consumer = brokers.consumer()) {
            var counts = parked.retry(places -> reread(consumer, places));
            return new Answer(
                    200, Map.of("applied", counts.applied(), "stillParked", counts.stillParked()));
        }
    }

    /// Those that the topics still have.
    private static List<ConsumerRecord<String, byte[]>> reread(
            KafkaConsumer<String, byte[]> consumer, List<Parked.Place> places) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var place : places) {
            var partition = new TopicPartition(place.topic(), place.partition());
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            consumer.poll(Brokers.PATIENCE).records(partition).stream()
                    .filter(one -> one.offset() == place.offset())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }
}
