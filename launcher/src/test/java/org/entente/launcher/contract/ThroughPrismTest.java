package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.launcher.contract.Operations.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Everything that the document describes is done, through a proxy that finds nothing of it to be
/// otherwise than described.
@Tag("contracts")
@Timeout(600)
@ExtendWith(InHouse.class)
class ThroughPrismTest {

    private static final List<String> REFUSED =
            List.of(
                    "/v1/nothing",
                    "/v1/actors/nobody",
                    "/v1/actors/a%20b%22c/history",
                    "/v1/actors?limit=0",
                    "/v1/actors?nonsense=1",
                    "/v1/actors?cursor=nonsense",
                    "/v1/actors/kr?asKnownAt=yesterday",
                    "/v1/changes?after=00000000.1",
                    "/v1/relations/eu/nobody",
                    "/v1/search",
                    "/v1/statements/compare",
                    "/v1/partnerships/difference?a=x",
                    "/v1/vocabularies/nothing",
                    "/schemas/nothing.json",
                    "/problems/nothing");

    @Test
    void nothingIsOtherwiseThanDescribed(Lodging lodging) throws IOException {
        var operations = new Operations();
        try (var prism = Prism.before(lodging.gateway())) {
            var visitors = Visitors.at(prism.address(), lodging);
            new Scene(visitors.editor(), "through-prism").play();
            var writing = new Writing(visitors, "prism");
            writing.ofEntries();
            writing.ofPromises();
            writing.ofImports();
            new Hooking(visitors, "prism").ofAll();
            new Reading(visitors.reader(), operations).readsEverything();
            for (var address : REFUSED) {
                assertThat(visitors.reader().get(address).statusCode())
                        .as(address)
                        .isBetween(400, 499);
            }

            var heard = prism.heard();
            assertThat(heard).noneMatch(one -> one.status() >= 500);
            assertThat(heard.stream().flatMap(one -> one.faults().stream())).isEmpty();
            var done =
                    heard.stream()
                            .filter(Heard::isSuccess)
                            .flatMap(one -> operations.of(one).stream())
                            .map(Operation::id)
                            .distinct()
                            .sorted()
                            .toList();
            assertThat(done)
                    .isEqualTo(operations.all().stream().map(Operation::id).sorted().toList());
        }
    }

    /// What the proxy says nothing of says nothing where it cannot speak.
    @Test
    void whatIsOtherwiseIsFound(Lodging lodging, @TempDir Path folder) throws IOException {
        var document = new YAMLMapper().readTree(Prism.DOCUMENT.toFile());
        object(document, "/components/schemas/Status/properties/entries/additionalProperties")
                .put("type", "string");
        object(document, "/paths/~1v1~1actors~1{id}/get/responses").remove("404");
        object(document, "/paths/~1v1~1vocabularies/get")
                .putArray("parameters")
                .addObject()
                .put("name", "planted")
                .put("in", "query")
                .put("required", true)
                .putObject("schema")
                .put("type", "string");
        var planted = Files.writeString(folder.resolve("openapi.json"), document.toString());
        try (var prism = new Prism(lodging.gateway(), planted)) {
            var reader = Visitors.at(prism.address(), lodging).reader();
            for (var address : List.of("/v1/status", "/v1/actors/nobody", "/v1/vocabularies")) {
                reader.get(address);
            }
            reader.get("/v1/actors/kr");

            assertThat(prism.heard())
                    .extracting(one -> one.faults().size())
                    .satisfiesExactly(
                            status -> assertThat(status).isEqualTo(5),
                            nobody -> assertThat(nobody).isEqualTo(1),
                            vocabularies -> assertThat(vocabularies).isEqualTo(1),
                            actor -> assertThat(actor).isZero());
        }
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }
}
