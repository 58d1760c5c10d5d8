package org.entente.partnerships.neighbour;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Follows the neighbour's topic. That an entry exists is all there is to learn, so repetitions
/// change nothing. Offsets are committed after the transaction; while the database is away a batch
/// is tried again until it is learnt.
@ApplicationScoped
class NeighbourTopic {

    private static final Logger LOG = Logger.getLogger(NeighbourTopic.class);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final KnownEntries known;

    NeighbourTopic(KnownEntries known) {
        this.known = known;
    }

    @Incoming("neighbour")
    @Blocking
    CompletionStage<Void> on(ConsumerRecords<String, byte[]> changes) {
        var keys = new HashSet<String>();
        changes.forEach(change -> keys.add(change.key()));
        return Uni.createFrom()
                .item(() -> learn(keys))
                .onFailure()
                .invoke(e ->
                        LOG.errorf("The neighbour's entries cannot be kept; tried again: %s", e))
                .onFailure()
                .retry()
                .withBackOff(REST, LONGEST_REST)
                .indefinitely()
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private int learn(Set<String> keys) {
        return QuarkusTransaction.requiringNew().call(() -> known.learn(keys));
    }
}
