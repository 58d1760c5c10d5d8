package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Topics;
import org.entente.contracts.Wire;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The view takes in what any release has published.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class GoldenTest {

    private static final Path FOLDER =
            Path.of("..", "contracts/src/test/resources/org/entente/contracts/golden");

    @Test
    void areAppliedAndNotParked() throws IOException {
        var copies = copies();
        try (var owner = new Owner()) {
            copies.forEach(copy ->
                    owner.publish(
                            copy.get("topic").asText(),
                            key(copy),
                            copy.get("value").toString(),
                            headers(copy)));
        }

        await().untilAsserted(() ->
                assertThat(told())
                        .containsExactlyInAnyOrderElementsOf(
                                copies.stream().map(GoldenTest::telling).toList()));
        assertThat(given().get("/v1/status").jsonPath().<String>getList("parked.key"))
                .doesNotContainAnyElementsOf(copies.stream().map(GoldenTest::key).toList());
    }

    private static List<JsonNode> copies() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GoldenTest::read)
                    .toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            var copy = Wire.mapper().readTree(file.toFile());
            // The life of the owner that the other tests' tokens are of: another would end it.
            ((ObjectNode) copy.get("headers")).put(Topics.EPOCH, Owner.EPOCH);
            ((ObjectNode) copy.get("value")).put("epoch", Owner.EPOCH);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the feed tells editors of the copies' entries, one of which is a draft.
    private static List<Telling> told() throws JsonProcessingException {
        var told = new ArrayList<Telling>();
        var after = "0";
        while (true) {
            var page =
                    Wire.mapper()
                            .readTree(
                                    given().auth()
                                            .oauth2(Tokens.editor())
                                            .get("/v1/changes?limit=1000&after=" + after)
                                            .asString());
            for (var item : page.get("items")) {
                var change = item.get("change");
                if (change.get("id").asText().startsWith("golden-")) {
                    told.add(
                            new Telling(
                                    change.get("kind").asText() + "/" + change.get("id").asText(),
                                    change.get("type").asText(),
                                    change.get("at").asText(),
                                    item.get("entry")));
                }
            }
            if (!page.has("next")) {
                return told;
            }
            after = page.get("next").asText();
        }
    }

    private static Telling telling(JsonNode copy) {
        var type = copy.get("headers").get(Topics.TYPE).asText();
        return new Telling(
                key(copy),
                type.substring(type.lastIndexOf('.') + 1),
                copy.get("headers").get(Topics.TIME).asText(),
                copy.get("value"));
    }

    private static String key(JsonNode copy) {
        return copy.get("key").asText();
    }

    private static Map<String, String> headers(JsonNode copy) {
        return Wire.mapper().convertValue(copy.get("headers"), new TypeReference<>() {});
    }

    private record Telling(String key, String event, String at, JsonNode entry) {}
}
