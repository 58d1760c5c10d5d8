package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.engines.FreePorts;
import org.entente.launcher.story.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The samples of the subscriber's guide do what it says they do: each is started as it is printed
/// and tells of a change.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class SamplesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;

    @Test
    void followWithCurlAndGoOnWhereTheyWere(Lodging lodging) throws IOException {
        var place = folder.resolve("last-event-id");
        Files.writeString(place, position(lodging));
        var command =
                List.of(
                        "sh",
                        Sample.path("follow.sh").toString(),
                        lodging.gateway().toString(),
                        place.toString());

        try (var sample = Sample.start(folder, command)) {
            record(lodging.editor(), "sample-curl-a");
            awaitLine(sample, "actor.recorded .*\"id\":\"sample-curl-a\".*");
        }
        record(lodging.editor(), "sample-curl-b");
        try (var sample = Sample.start(folder, command)) {
            awaitLine(sample, "actor.recorded .*\"id\":\"sample-curl-b\".*");
            assertThat(sample.printed()).doesNotContain("sample-curl-a");
        }
    }

    @Test
    void consumeTheTopicsInJava(Lodging lodging) throws IOException {
        record(lodging.editor(), "sample-java");
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "gateway/target/quarkus-app/lib/main/*",
                        "docs/subscribers/samples/kafka-java/Follow.java",
                        lodging.kafka());

        try (var sample = Sample.start(Path.of(".."), command)) {
            awaitLine(sample, "actor.recorded actor/sample-java version 1, sources: 1");
        }
    }

    @Test
    void consumeTheTopicsInNode(Lodging lodging) throws IOException {
        record(lodging.editor(), "sample-node");

        try (var sample = Sample.node(folder, "kafka-node", "follow.mjs", lodging.kafka())) {
            awaitLine(sample, "org.entente.actor.recorded actor/sample-node version 1, sources: 1");
        }
    }

    @Test
    void takeWebhooksThatAreGenuine(Lodging lodging) throws IOException {
        var file = folder.resolve("secret");
        var address = "http://127.0.0.1:" + FreePorts.inARow(1) + "/";
        var port = URI.create(address).getPort();

        try (var sample = Sample.node(folder, "webhook-receiver", "receive.mjs", port, file)) {
            awaitLine(sample, "listening");
            var registration =
                    "{\"url\": \"%s\", \"filter\": {\"ids\": [\"actor/sample-webhook\"]}}";
            var registered = lodging.editor().post("/v1/webhooks", registration.formatted(address));
            assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
            var secret = Caller.json(registered).get("secret").asText();
            Files.writeString(file, secret);

            record(lodging.editor(), "sample-webhook");

            awaitLine(sample, "org.entente.actor.recorded actor/sample-webhook version 1");
            assertThat(Node.run("webhook.mjs", address, secret))
                    .isEqualTo("200 entente.example, 204, 204, 401");
            assertThat(sample.printed().lines().skip(2))
                    .containsExactly(
                            "org.entente.commitment.due commitment/golden-commitment version 2",
                            "refused: No matching signature found");
        }
    }

    /// What `npm install` brings to a reader of the guide is what ran here.
    @ParameterizedTest
    @ValueSource(strings = {"kafka-node", "webhook-receiver"})
    void dependOnWhatIsTestedHere(String sample) throws IOException {
        var installed = dependencies(Node.FOLDER.resolve("package.json"), "devDependencies");
        var needed = dependencies(Sample.path(sample + "/package.json"), "dependencies");

        assertThat(needed).isNotEmpty();
        needed.properties()
                .forEach(one -> assertThat(installed.get(one.getKey())).isEqualTo(one.getValue()));
    }

    private static JsonNode dependencies(Path file, String member) throws IOException {
        return JSON.readTree(file.toFile()).get(member);
    }

    private static String position(Lodging lodging) {
        return lodging.editor().json("/v1/status").get("feed").asText();
    }

    private static void awaitLine(Sample sample, String line) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(sample.printed().lines()).anyMatch(one -> one.matches(line)));
    }

    private static void record(Caller editor, String id) throws IOException {
        var answer =
                editor.put(
                        "/v1/actors/" + id,
                        null,
                        """
                        {"type": "group", "names": {"en": "A group"},
                         "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example",
                                      "title": "A page", "readOn": "2026-11-24", "grade": "official"}]}\
                        """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
