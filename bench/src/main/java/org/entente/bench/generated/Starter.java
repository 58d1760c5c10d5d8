package org.entente.bench.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the starter record uses: actors and codes, the most frequent first.
final class Starter {
    private final List<JsonNode> actors;
    private final List<JsonNode> statements;
    private final List<JsonNode> partnerships;
    private final List<JsonNode> dialogues;

    Starter(Path record) {
        actors = entries(record.resolve("actors"));
        statements = entries(record.resolve("statements"));
        partnerships = entries(record.resolve("partnerships"));
        dialogues = entries(record.resolve("dialogues"));
    }

    /// Those that take positions first, then those that never do.
    List<String> actors() {
        return actors(positions().flatMap(position -> texts(position.path("holders"))));
    }

    /// The same, those that positions are most often on first.
    List<String> targets() {
        return actors(positions().flatMap(position -> texts(position.path("targets"))));
    }

    /// Without `commit`: each position with that act makes a commitment be proposed.
    List<String> acts() {
        return codes(positions().map(position -> position.path("act").asText()))
                .filter(Predicate.not("commit"::equals))
                .toList();
    }

    List<String> strengths() {
        return codes(positions().map(position -> position.path("strength").asText())).toList();
    }

    List<String> topics() {
        return codes(positions().flatMap(position -> texts(position.path("topics")))).toList();
    }

    List<String> statementTypes() {
        return codes(statements.stream().map(it -> it.path("type").asText())).toList();
    }

    /// Without strategies, which have one party.
    List<String> partnershipTypes() {
        return codes(partnerships.stream().map(it -> it.path("type").asText()))
                .filter(Predicate.not("strategy"::equals))
                .toList();
    }

    List<String> legalNatures() {
        return codes(partnerships.stream().map(it -> it.path("legalNature").asText())).toList();
    }

    List<String> areas() {
        return codes(
                        partnerships.stream()
                                .flatMap(it -> stream(it.path("areas")))
                                .map(area -> area.path("code").asText()))
                .toList();
    }

    List<String> levels() {
        return codes(dialogues.stream().map(it -> it.path("level").asText())).toList();
    }

    private Stream<JsonNode> positions() {
        return statements.stream().flatMap(statement -> stream(statement.path("positions")));
    }

    private List<String> actors(Stream<String> seen) {
        return codes(
                        Stream.concat(
                                seen,
                                actors.stream()
                                        .filter(it -> !it.path("type").asText().equals("person"))
                                        .map(it -> it.path("id").asText())))
                .toList();
    }

    private static Stream<String> codes(Stream<String> seen) {
        var counts = new TreeMap<String, Integer>();
        seen.filter(Predicate.not(String::isEmpty))
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static Stream<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<JsonNode> entries(Path folder) {
        var json = new JsonMapper();
        try (var files = Files.list(folder)) {
            return files.sorted().map(file -> read(json, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(JsonMapper json, Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
