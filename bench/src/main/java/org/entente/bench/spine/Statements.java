package org.entente.bench.spine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.entente.bench.load.Chunk;

/// Makes up statements of five positions each, from the actors, speech acts and topics of the
/// starter record. The same number makes the same statement.
final class Statements {
    private static final int POSITIONS = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4000;

    private final JsonMapper json = new JsonMapper();
    private final List<String> actors = new ArrayList<>();
    private final List<String> acts;
    private final List<String> topics;

    Statements(Path record) {
        for (var actor : entries(record.resolve("actors"))) {
            if (!actor.path("type").asText().equals("person")) {
                actors.add(actor.path("id").asText());
            }
        }
        var seenActs = new TreeSet<String>();
        var seenTopics = new TreeSet<String>();
        for (var statement : entries(record.resolve("statements"))) {
            for (var position : statement.path("positions")) {
                seenActs.add(position.path("act").asText());
                position.path("topics").forEach(topic -> seenTopics.add(topic.asText()));
            }
        }
        acts = List.copyOf(seenActs);
        topics = List.copyOf(seenTopics);
    }

    Chunk.Line line(int number) {
        var id = "bench-" + number;
        return new Chunk.Line(id, make(id, number));
    }

    /// One line of JSON, without the line's end.
    byte[] make(String id, long number) {
        var random = new Random(number);
        var statement = json.createObjectNode();
        statement.put("kind", "statement").put("id", id).put("type", "joint-statement");
        statement.putObject("titles").put("en", "Joint statement " + number + " of the benchmark");
        statement.put("issuedOn", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
        statement.put("place", "Seoul");
        var issuers = statement.putArray("issuers");
        issuers.addObject().put("actor", any(actors, random));
        issuers.addObject().put("actor", any(actors, random));
        var positions = statement.putArray("positions");
        for (int n = 1; n <= POSITIONS; n++) {
            position(positions.addObject(), n, random);
        }
        source(statement.putArray("sources").addObject(), number);
        try {
            return json.writeValueAsBytes(statement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void position(ObjectNode position, int n, Random random) {
        position.put("n", n);
        position.putArray("holders").add(any(actors, random)).add(any(actors, random));
        position.put("act", any(acts, random));
        position.putArray("targets").add(any(actors, random));
        var topic = any(topics, random);
        position.putObject("matter")
                .put("en", "position " + random.nextInt(1_000_000) + " on " + topic);
        position.putArray("topics").add(topic).add(any(topics, random));
        position.putArray("sources").add("s1");
        position.put("grade", "reported");
    }

    private static void source(ObjectNode source, long number) {
        source.put("id", "s1")
                .put("url", "https://example.org/statements/" + number)
                .put("publisher", "Benchmark")
                .put("title", "A text that nobody issued")
                .put("readOn", "2026-11-24")
                .put("language", "en")
                .put("grade", "reported");
    }

    private List<JsonNode> entries(Path folder) {
        try (var files = Files.list(folder)) {
            var entries = new ArrayList<JsonNode>();
            for (var file : files.sorted().toList()) {
                entries.add(json.readTree(file.toFile()));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
