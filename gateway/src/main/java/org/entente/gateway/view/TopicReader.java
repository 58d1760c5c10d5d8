package org.entente.gateway.view;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Feeds the view from the topics. A batch that cannot be applied because the database is away is
/// tried again until it can be; nothing is skipped and nobody is told that it was done before it
/// was.
@ApplicationScoped
class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final View view;
    private final ApplySpans spans;
    private final Telling telling;
    private final OwnerEpochs epochs;
    private final ProjectionFigures figures;

    TopicReader(
            View view,
            ApplySpans spans,
            Telling telling,
            OwnerEpochs epochs,
            ProjectionFigures figures) {
        this.view = view;
        this.spans = spans;
        this.telling = telling;
        this.epochs = epochs;
        this.figures = figures;
    }

    @Incoming("changes")
    @Blocking
    CompletionStage<Void> on(ConsumerRecords<String, byte[]> arrived) {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>(arrived.count());
        arrived.forEach(batch::add);
        figures.arrived(batch);
        return Uni.createFrom()
                .item(() -> apply(batch))
                // Attempts that are repeated would otherwise be made on the event loop.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(e -> LOG.errorf("The view cannot be written; tried again: %s", e))
                .onFailure()
                .retry()
                .withBackOff(REST, LONGEST_REST)
                .indefinitely()
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private List<Applied> apply(List<ConsumerRecord<String, byte[]>> batch) {
        epochs.heard(batch);
        var done = spans.around(batch, () -> view.apply(batch));
        figures.applied();
        done.forEach(telling::tell);
        return done;
    }
}
