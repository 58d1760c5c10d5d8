package org.entente.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One GET, for what is not timed to the microsecond.
public record Get(URI address) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    /// The answer, which has to be a good one.
    public Answer ask() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "application/json")
                        .build();
        var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    address
                            + " answers "
                            + answer.statusCode()
                            + ": "
                            + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return new Answer(
                answer.headers().firstValue("content-type").orElse("application/json"),
                answer.body());
    }

    public record Answer(String type, byte[] body) {
        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }
}
