package org.entente.bench.questions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Retracts statements at their owner, a few at the same time.
final class Retracting implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI owner;
    private final String token;

    Retracting(URI owner, String token) {
        this.owner = owner;
        this.token = token;
    }

    void retract(List<String> ids) throws InterruptedException, ExecutionException {
        var work = new ArrayList<Callable<Void>>();
        ids.forEach(id -> work.add(() -> retract(id)));
        try (var lanes = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : lanes.invokeAll(work)) {
                done.get();
            }
        }
    }

    private Void retract(String id) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(owner.resolve("/v1/statements/" + id + "/retraction"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .POST(BodyPublishers.ofString("{\"why\": \"of the benchmark\"}"))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    id + " is not retracted: " + answer.statusCode() + " " + answer.body());
        }
        return null;
    }

    @Override
    public void close() {
        client.close();
    }
}
