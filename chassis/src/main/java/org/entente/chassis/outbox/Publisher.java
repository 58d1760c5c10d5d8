package org.entente.chassis.outbox;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.entente.chassis.record.Epoch;
import org.entente.contracts.Topics;

/// Sends one change to the topic as a CloudEvent (1.0, Kafka binding, binary mode).
@ApplicationScoped
class Publisher {

    private final MutinyEmitter<byte[]> topic;
    private final OutboxConfig config;
    private final Epoch epoch;
    private final PublishSpans spans;

    Publisher(
            @Channel("changes") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> topic,
            OutboxConfig config,
            Epoch epoch,
            PublishSpans spans) {
        this.topic = topic;
        this.config = config;
        this.epoch = epoch;
        this.spans = spans;
    }

    /// Completes when Kafka has acknowledged it.
    Uni<Void> publish(Unsent change) {
        var span = spans.begin(change);
        var metadata =
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(change.key())
                        .withHeaders(headers(change, span))
                        .build();
        return PublishSpans.end(
                span,
                topic.sendMessage(
                        Message.of(change.payload().getBytes(StandardCharsets.UTF_8))
                                .addMetadata(metadata)));
    }

    private RecordHeaders headers(Unsent change, Span span) {
        var headers = new RecordHeaders();
        add(headers, Topics.SPEC_VERSION, "1.0");
        add(headers, Topics.ID, change.id().toString());
        add(headers, Topics.SOURCE, config.source());
        add(headers, Topics.TYPE, change.type());
        add(headers, Topics.SUBJECT, change.key());
        add(headers, Topics.TIME, change.changedAt().toString());
        add(headers, Topics.ENTRY_VERSION, Long.toString(change.version()));
        add(headers, Topics.EPOCH, epoch.id());
        add(headers, Topics.CONTENT_TYPE, "application/json");
        var occasion = change.occasion();
        if (occasion != null) {
            add(headers, Topics.OCCASION, occasion);
        }
        var traceParent = change.traceParent();
        if (traceParent != null) {
            add(headers, Topics.STARTING_TRACE_PARENT, traceParent);
        }
        PublishSpans.place(span)
                .ifPresent(place -> add(headers, Topics.TRACE_PARENT, place.toString()));
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
