package org.entente.launcher.loading;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// The gateway's import, with patience for one that is just coming up.
final class Gateway {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /// So many, or so many characters of them, fit into the header.
    private static final int TOKENS_AT_ONCE = 32;

    private static final int LONGEST_TOKENS = 4096;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final URI url;
    private final URI status;
    private final String token;
    private final Duration patience;

    Gateway(URI url, String token, Existing existing, Duration patience) {
        this.url = url.resolve("/v1/import?existing=" + existing);
        this.status = url.resolve("/v1/status");
        this.token = token;
        this.patience = patience;
    }

    /// One answer for each entry, in their order. Sending a chunk again is harmless: what arrived
    /// the first time is unchanged the second.
    List<Answer> send(Chunk chunk) throws IOException {
        var body = chunk.body();
        long deadline = System.nanoTime() + patience.toNanos();
        var pause = Duration.ofMillis(100);
        while (true) {
            var attempt = attempt(body, chunk.entries().size());
            switch (attempt) {
                case Attempt.Answered(var answers) -> {
                    return answers;
                }
                case Attempt.NotNow(var reason) -> {
                    if (System.nanoTime() > deadline) {
                        throw new ImportStopped(
                                "The gateway at %s did not take the entries for %d seconds: %s."
                                        .formatted(
                                                url.getAuthority(), patience.toSeconds(), reason));
                    }
                    rest(pause);
                    pause =
                            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                                    ? pause.multipliedBy(2)
                                    : LONGEST_PAUSE;
                }
            }
        }
    }

    /// Whether the view shows what these tokens name, once there was patience enough.
    boolean shows(List<String> tokens) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (var some : headers(tokens)) {
            while (!isShown(some)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                rest(Duration.ofMillis(100));
            }
        }
        return true;
    }

    private static List<String> headers(List<String> tokens) {
        var headers = new ArrayList<String>();
        var some = new ArrayList<String>();
        var length = 0;
        for (var token : tokens) {
            length += token.length() + 2;
            if (some.size() == TOKENS_AT_ONCE || length > LONGEST_TOKENS) {
                headers.add(String.join(", ", some));
                some.clear();
                length = token.length() + 2;
            }
            some.add(token);
        }
        if (!some.isEmpty()) {
            headers.add(String.join(", ", some));
        }
        return headers;
    }

    private boolean isShown(String tokens) {
        var request =
                HttpRequest.newBuilder(status)
                        .timeout(Duration.ofSeconds(15))
                        .header("Authorization", "Bearer " + token)
                        .header("Consistency-Token", tokens)
                        .header("Prefer", "wait=5")
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private Attempt attempt(byte[] body, int lines) {
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Accept", "application/x-ndjson, application/problem+json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() == 200) {
                return read(response.body(), lines);
            }
            if (PASSING.contains(response.statusCode())) {
                return new Attempt.NotNow("status " + response.statusCode());
            }
            throw new ImportStopped(refusal(response));
        } catch (IOException e) {
            var reason = e.getMessage();
            return new Attempt.NotNow(reason == null ? "no connection" : reason);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private Attempt read(String body, int lines) throws IOException {
        var answers = new ArrayList<Answer>();
        for (var line : body.lines().filter(text -> !text.isBlank()).toList()) {
            answers.add(json.readValue(line, Answer.class));
        }
        return answers.size() == lines
                ? new Attempt.Answered(answers)
                : new Attempt.NotNow("it answered " + answers.size() + " of " + lines + " entries");
    }

    private String refusal(HttpResponse<String> response) {
        var remedy =
                switch (response.statusCode()) {
                    case 401 -> " The token is not valid here: `./entente token` makes one.";
                    case 403 -> " The token's roles do not include editor.";
                    case 404 -> " Is that a gateway of Entente?";
                    default -> "";
                };
        return "The gateway at %s refused the import with status %d.%s\n%s"
                .formatted(url.getAuthority(), response.statusCode(), remedy, response.body())
                .strip();
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private sealed interface Attempt {
        record Answered(List<Answer> answers) implements Attempt {}

        record NotNow(String reason) implements Attempt {}
    }
}
