package org.entente.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps the figures of HTTP requests countable, whatever callers make up, and gives them steps
/// from which shares and percentiles can be told.
class HttpFigures {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE");
    private static final double[] STEPS =
            Stream.of(5, 25, 100, 250, 1000, 2500, 10_000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray();

    @Produces
    @Singleton
    MeterFilter bounded() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS) ? known(id) : id;
            }

            @Override
            public DistributionStatisticConfig configure(
                    Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(STEPS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    private static Meter.Id known(Meter.Id id) {
        var method = id.getTag("method");
        var counted =
                method == null || METHODS.contains(method)
                        ? id
                        : id.replaceTags(replaced(id, "method", "OTHER"));
        // Of a request that was broken off before it was matched only its path is known.
        var uri = counted.getTag("uri");
        var madeUp = "RESET".equals(counted.getTag("status")) && uri != null && !uri.contains("{");
        return madeUp ? counted.replaceTags(replaced(counted, "uri", "UNKNOWN")) : counted;
    }

    private static Iterable<Tag> replaced(Meter.Id id, String name, String value) {
        return id.getTags().stream()
                .map(tag -> tag.getKey().equals(name) ? Tag.of(name, value) : tag)
                .toList();
    }
}
