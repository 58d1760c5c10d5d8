package org.entente.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.contracts.Kind;
import org.entente.contracts.Topics;
import org.jdbi.v3.core.Jdbi;

/// In which life the store of each owner is: an owner that was put back from a backup begins
/// another. Learned from its events and from its answers to writes, whichever come first; kept in
/// the database, for all gateways.
@ApplicationScoped
public class OwnerEpochs {

    private static final String KEEP =
            """
            insert into public.owner_epoch (topic, epoch, since) values (:topic, :epoch, :since)
            on conflict (topic, epoch) do update set since = least(owner_epoch.since, excluded.since)\
            """;

    private final Map<Life, Instant> kept = new ConcurrentHashMap<>();
    private final Jdbi database;

    OwnerEpochs(Jdbi database) {
        this.database = database;
    }

    private record Life(String topic, String epoch) {}

    /// The owner of this kind has made a version in this life.
    public void heard(Kind kind, String epoch, Instant at) {
        keep(Map.of(new Life(Topics.of(kind), epoch), at));
    }

    /// When Kafka was told it tells lives apart, and not the order in which partitions are read.
    void heard(List<ConsumerRecord<String, byte[]>> batch) {
        var heard = new HashMap<Life, Instant>();
        for (var arrived : batch) {
            var epoch = Arrival.header(arrived, Topics.EPOCH);
            if (epoch != null) {
                heard.merge(
                        new Life(arrived.topic(), epoch),
                        Instant.ofEpochMilli(arrived.timestamp()),
                        OwnerEpochs::earlier);
            }
        }
        keep(heard);
    }

    private void keep(Map<Life, Instant> heard) {
        heard.forEach((life, at) -> {
            var since = kept.get(life);
            if (since == null || at.isBefore(since)) {
                database.useHandle(handle ->
                        handle.createUpdate(KEEP)
                                .bind("topic", life.topic())
                                .bind("epoch", life.epoch())
                                .bind("since", at)
                                .execute());
                kept.merge(life, at, OwnerEpochs::earlier);
            }
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
