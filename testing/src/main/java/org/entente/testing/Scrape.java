package org.entente.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The figures of a service as Prometheus gets them.
public record Scrape(String text) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    public static Scrape of(URI metrics) {
        var question = HttpRequest.newBuilder(metrics).header("Accept", "text/plain");
        try (var http = HttpClient.newHttpClient()) {
            return new Scrape(
                    http.send(question.timeout(PATIENCE).build(), BodyHandlers.ofString()).body());
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
