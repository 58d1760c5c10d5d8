package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The vocabularies of the record and those that it is mapped to, each a data file of this package.
/// Adding a code is a change of data.
public final class Vocabularies {

    private static final List<String> SCHEMES =
            List.of(
                    "actor-types",
                    "areas",
                    "areas-known",
                    "assessment-scales",
                    "aux-modes",
                    "cameo",
                    "commitment-stages",
                    "dialogue-levels",
                    "directness",
                    "evidence-shows",
                    "grades",
                    "legal-natures",
                    "milestone-acts",
                    "partnership-states",
                    "partnership-types",
                    "speech-acts",
                    "statement-types",
                    "strengths",
                    "topics");

    private static final Vocabularies SHIPPED = new Vocabularies();

    private final Map<String, Vocabulary> read = new ConcurrentHashMap<>();

    private Vocabularies() {}

    /// Those that come with this version of the contracts. Each is read when it is first asked for.
    public static Vocabularies shipped() {
        return SHIPPED;
    }

    /// The schemes there are, by name.
    public List<String> names() {
        return SCHEMES;
    }

    public List<Vocabulary> all() {
        return SCHEMES.stream().map(this::scheme).toList();
    }

    /// @throws IllegalArgumentException when there is no such scheme
    public Vocabulary scheme(String name) {
        if (!SCHEMES.contains(name)) {
            throw new IllegalArgumentException("no vocabulary is called " + name);
        }
        return read.computeIfAbsent(name, Vocabularies::readScheme);
    }

    private static Vocabulary readScheme(String name) {
        var vocabulary = read(name, Vocabulary.class);
        return name.equals("cameo")
                ? read("crosswalks/cameo-plover", Crosswalk.class).onto(vocabulary)
                : vocabulary;
    }

    private static <T> T read(String name, Class<T> type) {
        try (var file = Vocabularies.class.getResourceAsStream("vocabularies/" + name + ".json")) {
            return Wire.mapper().readValue(Objects.requireNonNull(file, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary " + name + " cannot be read", e);
        }
    }

    /// One scheme with its concepts.
    ///
    /// @param credits whose work is in it, where it is not all our own
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Vocabulary(
            String scheme,
            Map<String, String> labels,
            List<Credit> credits,
            List<Concept> concepts) {

        public Vocabulary {
            labels = Absent.map(labels);
            credits = Absent.list(credits);
            concepts = Absent.list(concepts);
        }

        public @Nullable Concept concept(String code) {
            return concepts.stream()
                    .filter(concept -> concept.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        public List<String> codes() {
            return concepts.stream().map(Concept::code).toList();
        }
    }

    /// Whose work a part of a vocabulary is.
    ///
    /// @param of the part
    /// @param to whom it is owed
    /// @param licence under which that part comes, where it is another than the rest's (SPDX)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Credit(String of, String to, @Nullable String licence, @Nullable String url) {}

    /// One code. Codes are texts: "010" and "10" are two codes.
    ///
    /// @param broader the code of the same scheme that this one is a case of
    /// @param rank its place in an ordered scheme or, for speech acts, within its family, from 1
    ///   for the mildest; acts that do not differ in force share a rank
    /// @param scores what an assessment scale allows
    /// @param figures its values on published scales, by the name of the scale; where two tables of
    ///   one scale differ each is a scale of its own
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Concept(
            String code,
            Map<String, String> labels,
            Map<String, String> definition,
            @Nullable String broader,
            @Nullable String family,
            @Nullable Integer rank,
            List<String> scores,
            Map<String, BigDecimal> figures,
            List<Mapping> mappings) {
        public Concept {
            labels = Absent.map(labels);
            definition = Absent.map(definition);
            scores = Absent.list(scores);
            figures = Absent.map(figures);
            mappings = Absent.list(mappings);
        }

        Concept mappedTo(List<Mapping> further) {
            var together = Stream.concat(mappings.stream(), further.stream()).toList();
            return new Concept(
                    code, labels, definition, broader, family, rank, scores, figures, together);
        }
    }

    /// The neighbour of a concept in another scheme, or the knowledge that it has none there.
    ///
    /// @param code absent if and only if the match is none
    /// @param contexts what the other scheme would record beside the code
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Mapping(
            String scheme, Match match, @Nullable String code, List<String> contexts) {
        public Mapping {
            contexts = Absent.list(contexts);
            if ((code == null) != (match == Match.NONE)) {
                throw new IllegalArgumentException("a mapping has a code or is none: " + scheme);
            }
        }
    }
}
