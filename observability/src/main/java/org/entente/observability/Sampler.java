package org.entente.observability;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps figures that take a question to an engine.
@ApplicationScoped
public class Sampler {

    private final List<Sample<?>> samples = new CopyOnWriteArrayList<>();

    /// Asks from now on, every few seconds.
    public <T> Sample<T> of(String what, Callable<T> question) {
        var sample = new Sample<>(question);
        samples.add(sample);
        sample.start(what);
        return sample;
    }

    void stop(@Observes ShutdownEvent event) {
        samples.forEach(Sample::stop);
    }
}
