package org.entente.bench.containers;

import static org.entente.bench.measure.Numbers.median;
import static org.entente.bench.measure.Numbers.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.bench.measure.Figure;

/// How long a service's container takes from its start until it says that it is ready, with the
/// start-up cache and without.
record Starts(String service, List<Double> with, List<Double> without) {
    private static final int RUNS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN_LOOKS_MILLIS = 10;

    static Starts of(Project project, String service) throws InterruptedException {
        var with = extra(project, service, "0");
        var without = extra(project, service, "1");
        var starts = new Starts(service, new ArrayList<>(), new ArrayList<>());
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int run = 0; run < RUNS; run++) {
                // In turn: what else happens on the machine happens to both.
                starts.with.add(seconds(project, with, http));
                starts.without.add(seconds(project, without, http));
            }
        }
        return starts;
    }

    private static String extra(Project project, String service, String without) {
        var name = "entente-bench-" + service + "-" + without;
        project.compose(
                "run",
                "-d",
                "--no-deps",
                "--name",
                name,
                "-e",
                "ENTENTE_NO_AOT=" + without,
                service);
        project.docker("stop", name);
        return name;
    }

    private static double seconds(Project project, String container, HttpClient http)
            throws InterruptedException {
        project.docker("start", container);
        var host =
                project.inspect(
                        container, "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
        var question =
                HttpRequest.newBuilder(URI.create("http://" + host + ":9000/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        var deadline = Instant.now().plus(PATIENCE);
        while (!isReady(http, question)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(container + " does not get ready");
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        var ready = Instant.now();
        var started = Instant.parse(project.inspect(container, "{{.State.StartedAt}}"));
        project.docker("stop", container);
        return Duration.between(started, ready).toMillis() / 1e3;
    }

    private static boolean isReady(HttpClient http, HttpRequest question)
            throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    Figure figure() {
        return Figure.atMost(
                service + ", start to ready, with cache / without",
                median(with) / median(without),
                0.5,
                "of the time",
                "%s s with, %s s without (medians of %d)"
                        .formatted(text(median(with)), text(median(without)), RUNS));
    }
}
