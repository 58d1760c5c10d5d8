package org.entente.gateway.status;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// How far the topics are ahead of what has been read of them, as the consumer last heard.
@ApplicationScoped
class Lag {

    private static final Logger LOG = Logger.getLogger(Lag.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaClientService kafka;

    Lag(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    /// Nothing while the consumer is busy or away.
    Map<TopicPartition, Long> now() {
        var consumer = kafka.<String, byte[]>getConsumer("changes");
        if (consumer == null) {
            return Map.of();
        }
        try {
            return consumer.runOnPollingThread(
                            client -> {
                                var lags = new HashMap<TopicPartition, Long>();
                                for (var partition : client.assignment()) {
                                    client.currentLag(partition)
                                            .ifPresent(lag -> lags.put(partition, lag));
                                }
                                return (Map<TopicPartition, Long>) lags;
                            })
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.debugf("The lag cannot be told: %s", e);
            return Map.of();
        }
    }
}
