package org.entente.bench.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The gateway's import.
public final class Import implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final URI address;
    private final String token;

    public Import(URI gateway, String token) {
        this.address = gateway.resolve("/v1/import");
        this.token = token;
    }

    /// Sends a chunk's body; any answer but 200 ends the measurement.
    public Answer send(byte[] body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "the import answers " + answer.statusCode() + ": " + answer.body());
        }
        return new Answer(System.nanoTime(), answer.body());
    }

    /// Each entry has to be answered with this outcome, such as `recorded`.
    public void check(Chunk chunk, Answer answer, String outcome) throws IOException {
        var lines = answer.body.lines().toList();
        if (lines.size() != chunk.lines().size()) {
            throw new IllegalStateException(
                    lines.size() + " answers to " + chunk.lines().size() + " entries");
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = json.readTree(lines.get(i));
            if (!line.path("outcome").asText().equals(outcome)
                    || !line.path("id").asText().equals(chunk.lines().get(i).id())) {
                throw new IllegalStateException("not " + outcome + ": " + line);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /// @param at when it came ([System#nanoTime])
    public record Answer(long at, String body) {}
}
