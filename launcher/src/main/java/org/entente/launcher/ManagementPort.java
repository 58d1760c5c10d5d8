package org.entente.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.entente.launcher.house.Trouble;

/// A gateway's management port, where it takes orders from administrators.
final class ManagementPort {
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final JsonMapper json = new JsonMapper();
    private final URI url;
    private final String token;

    /// @param token of role admin
    ManagementPort(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).GET());
    }

    JsonNode post(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).POST(BodyPublishers.noBody()));
    }

    /// @throws Trouble with what the gateway says against it
    private JsonNode send(HttpRequest.Builder request) {
        try {
            var asked =
                    request.timeout(Duration.ofMinutes(1))
                            .header("Authorization", "Bearer " + token)
                            .build();
            var response = client.send(asked, BodyHandlers.ofString());
            var answer = json.readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new Trouble(answer.path("detail").asText("status " + response.statusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw new Trouble(
                    "No gateway answers on the management port %s: %s."
                            .formatted(url.getAuthority(), e.getMessage()),
                    e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
