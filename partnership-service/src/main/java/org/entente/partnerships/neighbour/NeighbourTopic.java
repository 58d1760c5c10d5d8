package org.entente.partnerships.neighbour;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Follows the neighbour's topic. That an entry exists is all there is to learn, so repetitions
/// change nothing.
@ApplicationScoped
class NeighbourTopic {

    private final KnownEntries known;

    NeighbourTopic(KnownEntries known) {
        this.known = known;
    }

    /// Offsets are committed after the transaction; what fails is read again.
    @Incoming("neighbour")
    @Blocking
    @Transactional
    void on(ConsumerRecords<String, byte[]> changes) {
        var keys = new HashSet<String>();
        changes.forEach(change -> keys.add(change.key()));
        known.learn(keys);
    }
}
