package org.entente.bench.spine;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends chunks to the gateway's import, a few at the same time.
final class Sending implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final ExecutorService lanes;
    private final URI address;
    private final String token;

    Sending(URI gateway, String token, int inFlight) {
        this.address = gateway.resolve("/v1/import");
        this.token = token;
        this.lanes = Executors.newFixedThreadPool(inFlight);
    }

    /// Returns when each entry is answered as recorded; anything else ends the measurement.
    Sent send(Chunks chunks) throws InterruptedException, ExecutionException, IOException {
        var requests = chunks.all().stream().map(chunk -> request(chunk.body())).toList();
        var answers = new ArrayList<Future<Answer>>();
        long began = System.nanoTime();
        for (var request : requests) {
            answers.add(lanes.submit(() -> answer(request)));
        }
        long last = began;
        for (var answer : answers) {
            last = Math.max(last, answer.get().at);
        }
        // Only now: it would take processor time from what is measured.
        for (int i = 0; i < answers.size(); i++) {
            check(chunks.all().get(i), answers.get(i).get().body);
        }
        return new Sent((last - began) / 1e9, last);
    }

    @Override
    public void close() {
        lanes.close();
        client.close();
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "the import answers " + answer.statusCode() + ": " + answer.body());
        }
        return new Answer(System.nanoTime(), answer.body());
    }

    private void check(Chunks.Chunk chunk, String body) throws IOException {
        var lines = body.lines().toList();
        if (lines.size() != chunk.ids().size()) {
            throw new IllegalStateException(
                    lines.size() + " answers to " + chunk.ids().size() + " entries");
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = json.readTree(lines.get(i));
            if (!line.path("outcome").asText().equals("recorded")
                    || !line.path("id").asText().equals(chunk.ids().get(i))) {
                throw new IllegalStateException("not recorded: " + line);
            }
        }
    }

    private record Answer(long at, String body) {}

    /// @param last when the last answer came ([System#nanoTime])
    record Sent(double seconds, long last) {}
}
