package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The vocabularies of the record, each a data file of this package. Adding a code is a change of
/// data.
public final class Vocabularies {

    private static final List<String> SCHEMES =
            List.of(
                    "actor-types",
                    "areas",
                    "areas-known",
                    "assessment-scales",
                    "aux-modes",
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

    private final Map<String, Vocabulary> schemes = new LinkedHashMap<>();

    private Vocabularies() {
        SCHEMES.forEach(scheme -> schemes.put(scheme, read(scheme)));
    }

    /// Those that come with this version of the contracts.
    public static Vocabularies shipped() {
        return SHIPPED;
    }

    /// @throws IllegalArgumentException when there is no such scheme
    public Vocabulary scheme(String name) {
        var vocabulary = schemes.get(name);
        if (vocabulary == null) {
            throw new IllegalArgumentException("no vocabulary is called " + name);
        }
        return vocabulary;
    }

    private static Vocabulary read(String scheme) {
        try (var file =
                Vocabularies.class.getResourceAsStream("vocabularies/" + scheme + ".json")) {
            return Wire.mapper().readValue(Objects.requireNonNull(file, scheme), Vocabulary.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary " + scheme + " cannot be read", e);
        }
    }

    /// One scheme with its concepts.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Vocabulary(String scheme, Map<String, String> labels, List<Concept> concepts) {

        public Vocabulary {
            labels = Absent.map(labels);
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

    /// One code.
    ///
    /// @param rank its place in an ordered scheme, from 1
    /// @param scores what an assessment scale allows
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Concept(
            String code,
            Map<String, String> labels,
            Map<String, String> definition,
            @Nullable String family,
            @Nullable Integer rank,
            List<String> scores,
            List<Mapping> mappings) {
        public Concept {
            labels = Absent.map(labels);
            definition = Absent.map(definition);
            scores = Absent.list(scores);
            mappings = Absent.list(mappings);
        }
    }

    /// The neighbour of a concept in another scheme; `match` as in SKOS (`close`, `broad`, `exact`
    /// ...).
    public record Mapping(String scheme, String match, String code) {}
}
