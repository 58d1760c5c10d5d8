package org.entente.gateway.view;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// How far the topics are ahead of what has been read of them, as the consumer last heard.
@ApplicationScoped
public class Lag {

    private static final Logger LOG = Logger.getLogger(Lag.class);

    private final KafkaClientService kafka;

    Lag(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    /// By partition; nothing at all when the consumer is away or does not get round to it in time.
    public Optional<Map<TopicPartition, Long>> within(Duration patience) {
        var consumer = kafka.<String, byte[]>getConsumer("changes");
        if (consumer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    consumer.runOnPollingThread(
                                    client -> {
                                        var lags = new HashMap<TopicPartition, Long>();
                                        for (var partition : client.assignment()) {
                                            client.currentLag(partition)
                                                    .ifPresent(lag -> lags.put(partition, lag));
                                        }
                                        return (Map<TopicPartition, Long>) lags;
                                    })
                            .await()
                            .atMost(patience));
        } catch (RuntimeException e) {
            LOG.debugf("The lag cannot be told: %s", e);
            return Optional.empty();
        }
    }
}
