package org.entente.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.entente.contracts.Within;

/// The figures of a service as Prometheus gets them.
public record Scrape(String text) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static Scrape of(URI metrics) {
        var question =
                HttpRequest.newBuilder(metrics).header("Accept", "text/plain").timeout(PATIENCE);
        var whole = Within.of(PATIENCE, BodyHandlers.ofString());
        try {
            return new Scrape(HTTP.send(question.build(), whole).body());
        } catch (IOException e) {
            throw new AssertionError(metrics + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// @param name with its labels, as it stands there
    public double figure(String name) {
        return text.lines()
                .map(line -> line.replace(",}", "}"))
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not exposed"));
    }
}
