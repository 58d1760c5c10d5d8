package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.launcher.story.Caller;
import org.entente.launcher.story.Subscriber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Deliveries are what others' libraries take them for.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class WebhooksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void areVerifiedByTheSpecificationsLibraryAndReadAsCloudEvents(
            Lodging lodging, @TempDir Path folder) throws IOException {
        var gateway = lodging.editor();
        try (var subscriber = new Subscriber()) {
            var registered = subscriber.registers(gateway, "/everything", List.of());
            var replay = "/v1/webhooks/" + registered.get("id").asText() + "/replay";

            assertThat(gateway.post(replay, "{\"from\": \"0\"}").statusCode()).isEqualTo(200);

            var number = told(gateway);
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(
                            () -> assertThat(subscriber.told("/everything")).hasSize(number));
            var deliveries =
                    subscriber.told("/everything").stream()
                            .map(told -> Map.of("headers", told.headers(), "body", told.body()))
                            .toList();
            var file = folder.resolve("deliveries.json");
            Files.writeString(
                    file,
                    JSON.writeValueAsString(
                            Map.of(
                                    "secret",
                                    registered.get("secret").asText(),
                                    "deliveries",
                                    deliveries)));
            assertThat(Node.run("webhooks.mjs", file)).isEqualTo(number + " verified");
        }
    }

    /// How many changes everybody may hear of: drafts are none of them.
    private static int told(Caller reader) {
        var page = reader.json("/v1/changes?limit=1000&after=0");
        var told = page.get("items").size();
        while (page.has("next")) {
            page = reader.json("/v1/changes?limit=1000&after=" + page.get("next").asText());
            told += page.get("items").size();
        }
        return told;
    }
}
