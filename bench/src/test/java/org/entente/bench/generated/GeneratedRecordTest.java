package org.entente.bench.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.bench.load.Chunk;
import org.junit.jupiter.api.Test;

class GeneratedRecordTest {
    private static final Path RECORD = Path.of("../record");
    private static final Sizes FEW = new Sizes(2_000, 200, 300, 100);
    private static final JsonMapper JSON = new JsonMapper();

    private final GeneratedRecord record = new GeneratedRecord(new World(RECORD), FEW);

    @Test
    void theSameIsMadeAgain() {
        var again = new GeneratedRecord(new World(RECORD), FEW);

        assertThat(lines(again)).containsExactlyElementsOf(lines(record));
    }

    @Test
    void nothingComesBeforeWhatItRefersTo() throws IOException {
        var there = new HashMap<String, Set<Integer>>();
        for (var wave : waves(record)) {
            var arriving = new ArrayList<JsonNode>();
            for (int number = wave.from(); number < wave.to(); number++) {
                var entry = JSON.readTree(wave.entries().apply(number).entry());
                arriving.add(entry);
                for (var cited : citations(entry)) {
                    var parts = cited.split("#", -1);
                    assertThat(there).as(entry.path("id").asText()).containsKey(parts[0]);
                    if (parts.length > 1) {
                        assertThat(there.get(parts[0]))
                                .as(cited)
                                .contains(Integer.valueOf(parts[1]));
                    }
                }
            }
            arriving.forEach(entry -> there.put(entry.path("id").asText(), numbers(entry)));
        }
    }

    @Test
    void statementsAreSkewed() throws IOException {
        var issuers = new TreeMap<Integer, Integer>();
        var holders = new HashMap<String, Integer>();
        int withTheWord = 0;
        int texts = 0;
        for (var wave : record.firstHalf()) {
            for (int n = wave.from(); wave.address().equals("statements") && n < wave.to(); n++) {
                var statement = JSON.readTree(wave.entries().apply(n).entry());
                issuers.merge(statement.path("issuers").size(), 1, Integer::sum);
                texts += statement.path("texts").size();
                assertThat(statement.path("positions")).hasSize(5);
                for (var position : statement.path("positions")) {
                    holders.merge(position.path("holders").path(0).asText(), 1, Integer::sum);
                    withTheWord +=
                            position.at("/matter/en").asText().endsWith(Words.EVERYWHERE) ? 1 : 0;
                }
            }
        }

        assertThat(issuers).containsOnlyKeys(1, 2, 3, 48);
        assertThat(issuers.get(48)).isBetween(5, 50);
        assertThat(texts).isEqualTo(FEW.statements() / 50);
        assertThat(withTheWord).isBetween(4_500, 5_500);
        var most = holders.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(most).isGreaterThan(1_000);
        assertThat(holders.size()).isGreaterThan(150);
    }

    @Test
    void aTwentiethIsRevisedAndAHundredthRetracted() throws IOException {
        var revisions = record.revisions();
        assertThat(revisions.count()).isEqualTo(FEW.statements() / 20);
        assertThat(record.retracted()).hasSize(FEW.statements() / 100);

        var revised = JSON.readTree(revisions.entries().apply(0).entry());
        var before = JSON.readTree(record.firstHalf().get(3).entries().apply(7).entry());
        assertThat(revised.path("id")).isEqualTo(before.path("id"));
        assertThat(revised.path("titles")).isNotEqualTo(before.path("titles"));
        assertThat(revised.path("issuers")).isEqualTo(before.path("issuers"));
        assertThat(record.retracted()).doesNotContain(before.path("id").asText());
    }

    private static List<GeneratedRecord.Wave> waves(GeneratedRecord record) {
        return Stream.of(
                        record.firstHalf().stream(),
                        record.secondHalf().stream(),
                        Stream.of(record.revisions()))
                .flatMap(waves -> waves)
                .toList();
    }

    private static List<String> lines(GeneratedRecord record) {
        var lines = new ArrayList<String>();
        for (var wave : waves(record)) {
            for (int number = wave.from(); number < wave.to(); number++) {
                Chunk.Line line = wave.entries().apply(number);
                lines.add(line.id() + " " + new String(line.entry(), StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    /// Whatever names another generated entry.
    private static List<String> citations(JsonNode entry) {
        var citations = new ArrayList<String>();
        var own = entry.path("id").asText();
        var places = new ArrayList<>(List.of(entry));
        while (!places.isEmpty()) {
            var place = places.removeLast();
            place.forEach(places::add);
            var text = place.asText();
            if (place.isTextual()
                    && text.matches("bench-[a-z]+-\\d+(#\\d+)?")
                    && !text.equals(own)) {
                citations.add(text);
            }
        }
        return citations;
    }

    private static Set<Integer> numbers(JsonNode entry) {
        var numbers = new HashSet<Integer>();
        for (var list : List.of("positions", "meetings", "areas")) {
            entry.path(list).forEach(part -> numbers.add(part.path("n").asInt()));
        }
        return numbers;
    }
}
