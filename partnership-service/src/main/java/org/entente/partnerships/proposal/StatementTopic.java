package org.entente.partnerships.proposal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Follows the statements on the neighbour's topic. Offsets are committed after the transactions,
/// and while the database is away a batch is tried again. What cannot be gone through is parked,
/// with an alarm, and holds up nothing else.
@ApplicationScoped
class StatementTopic {

    private static final Logger LOG = Logger.getLogger(StatementTopic.class);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    /// So many statements share a transaction, and keep their positions locked that long.
    private static final int TOGETHER = 50;

    private final Proposing proposing;
    private final Proposals proposals;

    StatementTopic(Proposing proposing, Proposals proposals) {
        this.proposing = proposing;
        this.proposals = proposals;
    }

    @Incoming("statements")
    @Blocking
    CompletionStage<Void> on(ConsumerRecords<String, byte[]> records) {
        return Uni.createFrom()
                .item(() -> goThrough(records))
                .onFailure()
                .invoke(e -> LOG.errorf(e, "Statements cannot be gone through; tried again"))
                .onFailure()
                .retry()
                .withBackOff(REST, LONGEST_REST)
                .indefinitely()
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private int goThrough(ConsumerRecords<String, byte[]> records) {
        var statements = Arrival.newest(records, this::park);
        for (var from = 0; from < statements.size(); from += TOGETHER) {
            goThrough(statements.subList(from, Math.min(from + TOGETHER, statements.size())));
        }
        return statements.size();
    }

    private void goThrough(List<Arrival> arrivals) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            proposing.goThrough(
                                    Arrival.statements(arrivals), Arrival.causes(arrivals)));
        } catch (RuntimeException e) {
            if (Blame.isTheDatabases(e)) {
                throw e;
            }
            if (arrivals.size() == 1) {
                park(arrivals.getFirst().record(), e.toString());
            } else {
                // One of them is to blame; the others can go on.
                new ArrayList<>(arrivals).forEach(one -> goThrough(List.of(one)));
            }
        }
    }

    private void park(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.errorf(
                "%s at %s-%d, offset %d, cannot be gone through and is parked: %s",
                record.key(), record.topic(), record.partition(), record.offset(), reason);
        QuarkusTransaction.requiringNew().run(() -> proposals.park(record, reason));
    }
}
