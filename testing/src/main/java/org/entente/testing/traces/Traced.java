package org.entente.testing.traces;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has the service under test send its traces to a sink of the tests, at once.
public final class Traced implements QuarkusTestResourceLifecycleManager {

    private static volatile @Nullable TraceSink sink;

    /// Where the traces of the service under test arrive.
    public static TraceSink sink() {
        return Optional.ofNullable(sink)
                .orElseThrow(() -> new IllegalStateException("The test does not ask for traces"));
    }

    @Override
    public Map<String, String> start() {
        var opened = TraceSink.open();
        sink = opened;
        return Map.of(
                "ENTENTE_OTLP_ENDPOINT",
                opened.endpoint().toString(),
                "quarkus.otel.bsp.schedule.delay",
                "50ms");
    }

    @Override
    public void stop() {
        var opened = sink;
        if (opened != null) {
            opened.close();
        }
    }
}
