package org.entente.observability;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The threads that read topics. Each is asked to do nothing for once, between two looks at its
/// topic; a thread that does not get round to it in a minute is stuck or dead. Kafka has no part in
/// that: without it the looks come back empty.
@ApplicationScoped
public class PollingThreads {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KafkaClientService kafka;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    PollingThreads(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    /// Runs on a polling thread what has to wait for an engine: a restart would not bring it back.
    public <T> T wait(Supplier<T> work) {
        waiting.incrementAndGet();
        try {
            return work.get();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// The channels whose thread does not get round to anything any more.
    List<String> stuck() {
        if (waiting.get() > 0) {
            return List.of();
        }
        return kafka.getConsumerChannels().stream().filter(this::isStuck).sorted().toList();
    }

    private boolean isStuck(String channel) {
        var now = System.nanoTime();
        return now - asked.computeIfAbsent(channel, _ -> ask(channel, now)) > PATIENCE.toNanos();
    }

    private long ask(String channel, long now) {
        kafka.getConsumer(channel)
                .runOnPollingThread(_ -> {})
                // One that is closed refuses: then the question stays open.
                .subscribe()
                .with(_ -> asked.remove(channel), _ -> {});
        return now;
    }
}
