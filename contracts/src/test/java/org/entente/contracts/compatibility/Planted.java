package org.entente.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.contracts.Wire;

/// A change that somebody might make.
///
/// @param document which one is changed
/// @param patch RFC 6902
record Planted(String name, String document, JsonNode patch) {

    static Stream<Planted> in(String file) throws IOException {
        var resource = Planted.class.getResourceAsStream(file);
        return Wire.mapper()
                .readTree(Objects.requireNonNull(resource, file))
                .valueStream()
                .map(one ->
                        new Planted(
                                one.get("name").asText(),
                                one.path("schema").asText(),
                                one.get("patch")));
    }

    JsonNode applied(JsonNode before) {
        var after = JsonPatch.apply(patch, before);
        assertThat(after).as("the change is one").isNotEqualTo(before);
        return after;
    }

    @Override
    public String toString() {
        return document.isEmpty() ? name : name + " (" + document + ")";
    }
}
