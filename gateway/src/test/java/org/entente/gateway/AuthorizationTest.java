package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may call which operation. The committed table says it of every operation in the OpenAPI
/// document, and the gateway does as it says. `-Dentente.openapi.write=true` writes the table anew,
/// from the document.
@QuarkusTest
@OnRealEngines
class AuthorizationTest {

    private static final Path DOCUMENT = Path.of("openapi.yaml");
    private static final Path TABLE = Path.of("src/test/resources/authorization.csv");
    private static final String ANONYMOUS = "anonymous";
    private static final List<String> CALLERS =
            List.of(ANONYMOUS, "reader", "subscriber", "editor", "admin");
    private static final String PASSED = "passed";
    private static final Map<String, String> PLACES =
            Map.of("version", "1", "scheme", "topics", "code", "none");

    /// @param takes the media type of its body
    /// @param roles those that the document asks for, any of them; none when it asks for no token
    private record Operation(
            String id, String method, String path, String takes, List<String> roles) {

        String row() {
            return id + "," + row(this::expected);
        }

        private String expected(String caller) {
            if (roles.isEmpty() || roles.contains(caller)) {
                return PASSED;
            }
            return caller.equals(ANONYMOUS) ? "401" : "403";
        }

        String found() {
            return id + "," + row(caller -> said(statusFor(as(caller))));
        }

        private static String row(UnaryOperator<String> cell) {
            return CALLERS.stream().map(cell).collect(Collectors.joining(","));
        }

        private int statusFor(RequestSpecification caller) {
            return caller.contentType(takes)
                    .urlEncodingEnabled(false)
                    .request(method, path)
                    .statusCode();
        }
    }

    @Test
    void theTableSaysItOfEveryOperation() throws IOException {
        var said =
                Stream.concat(
                                Stream.of("operation," + String.join(",", CALLERS)),
                                operations().values().stream().map(Operation::row))
                        .toList();
        if (Boolean.getBoolean("entente.openapi.write")) {
            Files.write(TABLE, said);
        }

        assertThat(Files.readAllLines(TABLE)).isEqualTo(said);
    }

    @TestFactory
    Stream<DynamicTest> theGatewayDoesAsTheTableSays() throws IOException {
        var operations = operations();
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(row -> {
                    var id = row.substring(0, row.indexOf(','));
                    return DynamicTest.dynamicTest(
                            id,
                            () ->
                                    assertThat(requireNonNull(operations.get(id), id).found())
                                            .isEqualTo(row));
                });
    }

    /// Whatever else is wrong with the request, who hears of it may make it.
    private static String said(int status) {
        return status == 401 || status == 403 ? Integer.toString(status) : PASSED;
    }

    private static RequestSpecification as(String caller) {
        return caller.equals(ANONYMOUS)
                ? given()
                : given().auth().oauth2(Tokens.of(caller + "@example.org", caller));
    }

    private static Map<String, Operation> operations() throws IOException {
        var operations = new TreeMap<String, Operation>();
        var paths = new YAMLMapper().readTree(DOCUMENT.toFile()).get("paths");
        for (var path : paths.properties()) {
            for (var one : path.getValue().properties()) {
                var operation = one.getValue();
                if (operation.has("operationId")) {
                    var id = operation.get("operationId").asText();
                    operations.put(
                            id,
                            new Operation(
                                    id,
                                    one.getKey().toUpperCase(Locale.ROOT),
                                    filled(path.getKey(), operation),
                                    takes(operation),
                                    roles(operation)));
                }
            }
        }
        return operations;
    }

    private static String takes(JsonNode operation) {
        return operation
                .at("/requestBody/content")
                .propertyStream()
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("application/json");
    }

    private static List<String> roles(JsonNode operation) {
        return operation.get("security").findValues("bearer").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
    }

    /// The path with something in each place, and what the operation cannot do without.
    private static String filled(String path, JsonNode operation) {
        var filled = path;
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace("{" + name + "}", PLACES.getOrDefault(name, "nobody"));
            } else if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.add(name + "=x");
            }
        }
        return filled.replaceAll("\\{[^}]+}", "nobody")
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
