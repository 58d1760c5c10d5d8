package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.flipkart.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A second opinion on what breaks clients, from Specmatic. The first is the build's own.
@Tag("contracts")
@Timeout(600)
class CompatibilityTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path PLANTED =
            Path.of("..", "contracts/src/test/resources/org/entente/contracts/compatibility");

    /// What Specmatic 2.55.1 does not see, and why it is no substitute for our own. It sees this
    /// break in one run and not in the next: it tries values at random.
    private static final String BY_CHANCE = "a limit is tighter";

    private static final Set<String> UNSEEN =
            Set.of(
                    "an operation has another name",
                    "a parameter is taken away",
                    "an optional member is not answered any more");

    /// Clients keep codes that they do not know.
    private static final Set<String> STRICTER = Set.of("a new code");

    @TempDir Path folder;

    @Test
    void isJudgedAsByOurselves() throws IOException {
        var specmatic = new Specmatic(folder);
        var before = YAML.readTree(PLANTED.resolve("api.yaml").toFile());
        var changes = new TreeMap<String, JsonNode>();
        var expected = new TreeMap<String, Boolean>();
        for (var kind : Map.of("api-breaks.json", false, "api-harmless.json", true).entrySet()) {
            for (var change : YAML.readTree(PLANTED.resolve(kind.getKey()).toFile())) {
                var name = change.get("name").asText();
                if (name.equals(BY_CHANCE)) {
                    continue;
                }
                var file = name.replace(' ', '-') + ".yaml";
                changes.put(file, JsonPatch.apply(change.get("patch"), before));
                expected.put(
                        file, UNSEEN.contains(name) || !STRICTER.contains(name) && kind.getValue());
                write(file, before);
            }
        }
        specmatic.commit();
        for (var change : changes.entrySet()) {
            write(change.getKey(), change.getValue());
        }

        assertThat(specmatic.verdicts()).isEqualTo(expected);
    }

    private void write(String file, JsonNode document) throws IOException {
        Files.writeString(folder.resolve(file), YAML.writeValueAsString(document));
    }
}
