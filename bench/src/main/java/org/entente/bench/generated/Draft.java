package org.entente.bench.generated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.entente.bench.load.Chunk;

/// One entry in the making, with the chance that belongs to its kind and number: the same ones make
/// the same entry.
final class Draft {
    private static final JsonMapper JSON = new JsonMapper();

    final RandomGenerator random;
    final ObjectNode entry = JSON.createObjectNode();

    Draft(String kind, String id, int number) {
        this.random = new SplittableRandom(kind.hashCode() * 1_000_003L + number);
        entry.put("kind", kind).put("id", id);
    }

    /// True in so many of a hundred cases.
    boolean chance(double percent) {
        return random.nextDouble(100) < percent;
    }

    /// English in any case, Korean in so many of a hundred cases.
    void text(ObjectNode into, String member, Words words, int least, int most, int korean) {
        var text = into.putObject(member);
        text.put("en", words.english(random.nextInt(least, most + 1), random));
        if (chance(korean)) {
            text.put("ko", words.korean(random.nextInt(least, most + 1), random));
        }
    }

    void list(ObjectNode into, String member, Collection<String> values) {
        if (!values.isEmpty()) {
            var list = into.putArray(member);
            values.forEach(list::add);
        }
    }

    /// Closes it with one to three sources, `s1` and on.
    Chunk.Line line() {
        var sources = entry.putArray("sources");
        int count = 1 + (chance(25) ? 1 : 0) + (chance(5) ? 1 : 0);
        var id = entry.path("id").asText();
        for (int n = 1; n <= count; n++) {
            sources.addObject()
                    .put("id", "s" + n)
                    .put("url", "https://example.org/" + id + "/" + n)
                    .put("publisher", "Benchmark")
                    .put("title", "A text that nobody issued")
                    .put("readOn", "2026-11-24")
                    .put("language", "en")
                    .put("grade", chance(70) ? "official" : "reported");
        }
        try {
            return new Chunk.Line(id, JSON.writeValueAsBytes(entry));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("made up an entry that is no JSON", e);
        }
    }
}
