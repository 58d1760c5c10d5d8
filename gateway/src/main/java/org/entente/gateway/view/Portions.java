package org.entente.gateway.view;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Divides what arrived into as much as is applied at once: an entry takes some thirty times its
/// size in memory on its way into the view.
final class Portions {

    private static final int MOST_BYTES = 1024 * 1024;

    private Portions() {}

    /// All of it, in its order; a record that is larger than a portion is one by itself.
    static List<List<ConsumerRecord<String, byte[]>>> of(
            List<ConsumerRecord<String, byte[]>> batch) {
        var portions = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
        var bytes = 0L;
        for (var arrived : batch) {
            var size = arrived.value() == null ? 0 : arrived.value().length;
            if (portions.isEmpty() || bytes + size > MOST_BYTES) {
                portions.add(new ArrayList<>());
                bytes = 0;
            }
            portions.getLast().add(arrived);
            bytes += size;
        }
        return portions;
    }
}
