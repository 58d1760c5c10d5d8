package org.entente.gateway.view;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sets aside what cannot be applied, and every later change of the same entry, so that nobody else
/// waits for it.
final class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);

    private Parking() {}

    /// Those keys in the batch of which something is parked already.
    ///
    /// Locks the feed's head as well: gateways apply one after the other, so that what they take in
    /// the same transaction cannot lock them out from each other.
    static Set<String> held(Handle handle, List<ConsumerRecord<String, byte[]>> batch) {
        var keys =
                batch.stream()
                        .map(ConsumerRecord::key)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new HashSet<>(
                handle.createQuery(
                                """
                                select p.key from feed_head h left join lateral (
                                    select distinct key from parked where key = any(:keys)) p on true
                                for update of h\
                                """)
                        .bindArray("keys", String.class, keys)
                        .mapTo(String.class)
                        .filter(Objects::nonNull)
                        .list());
    }

    static void park(Handle handle, ConsumerRecord<String, byte[]> arrived, String reason) {
        LOG.errorf(
                "Parked %s (%s-%d@%d): %s",
                arrived.key(), arrived.topic(), arrived.partition(), arrived.offset(), reason);
        handle.createUpdate(
                        """
                        insert into parked (topic, partition, "offset", key, reason, value)
                        values (:topic, :partition, :offset, :key, :reason, :value)
                        on conflict do nothing\
                        """)
                .bind("topic", arrived.topic())
                .bind("partition", arrived.partition())
                .bind("offset", arrived.offset())
                .bind("key", storable(arrived.key()))
                .bind("reason", storable(reason))
                .bind("value", arrived.value())
                .execute();
    }

    static void release(Handle handle, List<ConsumerRecord<String, byte[]>> parked) {
        var delete =
                handle.prepareBatch(
                        """
                        delete from parked
                        where topic = :topic and partition = :partition and "offset" = :offset\
                        """);
        parked.forEach(one ->
                delete.bind("topic", one.topic())
                        .bind("partition", one.partition())
                        .bind("offset", one.offset())
                        .add());
        delete.execute();
    }

    /// Why it is parked now.
    static void explain(Handle handle, ConsumerRecord<String, byte[]> parked, String reason) {
        handle.createUpdate(
                        """
                        update parked set reason = :reason
                        where topic = :topic and partition = :partition and "offset" = :offset\
                        """)
                .bind("topic", parked.topic())
                .bind("partition", parked.partition())
                .bind("offset", parked.offset())
                .bind("reason", storable(reason))
                .execute();
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "\uFFFD");
    }
}
