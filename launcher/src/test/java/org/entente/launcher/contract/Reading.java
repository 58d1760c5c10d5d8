package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.launcher.contract.Operations.Operation;
import org.entente.launcher.story.Caller;

/// Asks for everything that can be read of the starter record: each operation of the document in
/// each of its representations, again with the tag of the answer, with each of its parameters and
/// every code that the parameter takes, and page after page.
record Reading(Caller reader, Operations operations) {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next\"?");
    private static final int PAGES = 5;

    void readsEverything() throws IOException {
        for (var operation : operations.all()) {
            if (operation.method().equals("GET") && !operation.path().startsWith("/v1/webhooks")) {
                reads(operation);
            }
        }
    }

    private void reads(Operation operation) throws IOException {
        var asked = ReadingValues.required(operation);
        for (var type : types(operation)) {
            var address = ReadingValues.path(operation) + query(asked);
            var answer = answered(200, address, "Accept", type, "Accept-Encoding", "gzip");
            var tag = answer.headers().firstValue("ETag");
            if (tag.isPresent()) {
                answered(304, address, "Accept", type, "If-None-Match", tag.get());
            }
        }
        for (var parameter : operations.queries(operation).toList()) {
            var name = parameter.path("name").asText();
            for (var value : values(operation, parameter)) {
                var more = new TreeMap<>(asked);
                more.put(name, value);
                answered(200, ReadingValues.path(operation) + query(more));
            }
            if (name.equals("limit")) {
                turnsPages(operation, asked);
            }
        }
    }

    /// A stream has no end.
    private static List<String> types(Operation operation) {
        return operation.node().at("/responses/200/content").properties().stream()
                .map(Map.Entry::getKey)
                .filter(type -> !type.equals("text/event-stream"))
                .toList();
    }

    private List<String> values(Operation operation, JsonNode parameter) {
        var schema = operations.whole(parameter.path("schema"));
        var items = operations.whole(schema.path("items"));
        var codes = new ArrayList<String>();
        Stream.of(schema, items)
                .flatMap(one -> one.path("enum").valueStream())
                .forEach(code -> codes.add(code.asText()));
        var name = parameter.path("name").asText();
        return codes.isEmpty() ? ReadingValues.of(operation, name) : codes;
    }

    private void turnsPages(Operation operation, Map<String, String> asked) throws IOException {
        var small = new TreeMap<>(asked);
        small.put("limit", "1");
        var next = Optional.of(ReadingValues.path(operation) + query(small));
        for (var page = 0; page < PAGES && next.isPresent(); page++) {
            next =
                    answered(200, next.get()).headers().allValues("Link").stream()
                            .map(NEXT::matcher)
                            .filter(Matcher::find)
                            .map(link -> link.group(1))
                            .findFirst();
        }
    }

    private HttpResponse<String> answered(int status, String address, String... headers)
            throws IOException {
        var answer = reader.get(address, headers);
        assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(status);
        return answer;
    }

    private static String query(Map<String, String> parameters) {
        var query = new StringBuilder();
        parameters.forEach((name, value) ->
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
