package org.entente.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every body in the document has an example, and each is as its schema says.
class ExamplesTest {

    static Stream<Map.Entry<String, JsonNode>> bodies() throws IOException {
        return new Described().bodies().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void fitsItsSchema(Map.Entry<String, JsonNode> body) throws IOException {
        var example = body.getValue().path("example");

        assertThat(example.isMissingNode()).as("has none").isFalse();
        assertThat(new Described().differences(body.getValue().path("schema"), example)).isEmpty();
    }
}
