package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The starter record fits the contracts: schemas, vocabularies, references; and no fact lacks a
/// source.
class StarterRecordTest {

    static Stream<Path> files() throws IOException {
        return StarterRecord.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitsItsSchemaAndTheVocabularies(Path file) throws IOException {
        var json = Wire.mapper().readTree(file.toFile());
        var entry = Wire.mapper().treeToValue(json, Entry.class);

        assertThat(Schemas.shipped().violations(entry.kind(), json)).isEmpty();
        assertThat(Integrity.violations(entry)).isEmpty();
        assertThat(file).endsWith(Path.of(entry.kind().many(), entry.id() + ".json"));
        // Reading and writing it again loses nothing.
        assertThat((Object) Wire.mapper().valueToTree(entry)).isEqualTo(json);
    }

    @Test
    void refersToNothingThatItDoesNotHold() throws IOException {
        var record = StarterRecord.entries();

        var dangling =
                record.values().stream()
                        .flatMap(entry ->
                                entry.references().stream()
                                        .filter(reference -> !resolves(reference, record))
                                        .map(reference -> entry.key() + reference.pointer()))
                        .collect(Collectors.toSet());

        assertThat(dangling).isEmpty();
    }

    @Test
    void prefersAClaimOfADisputeOrSaysWhyNot() throws IOException {
        var silent =
                StarterRecord.entries().values().stream()
                        .filter(entry ->
                                entry.disputes().stream()
                                        .anyMatch(dispute ->
                                                dispute.preferred() == null
                                                        && dispute.why() == null))
                        .map(Entry::key);

        assertThat(silent).isEmpty();
    }

    @Test
    void prefersOnlyClaimsThatADisputeHas() throws IOException {
        var disputes =
                StarterRecord.entries().values().stream()
                        .flatMap(entry -> entry.disputes().stream());

        assertThat(disputes)
                .allSatisfy(dispute -> assertThat(dispute.claims()).hasSizeGreaterThan(1))
                .allMatch(dispute ->
                        dispute.preferred() == null
                                || dispute.preferred() < dispute.claims().size());
    }

    private static boolean resolves(Reference reference, Map<EntryKey, Entry> record) {
        return reference.kinds().stream()
                .map(kind -> record.get(new EntryKey(kind, reference.id())))
                .anyMatch(entry ->
                        entry != null
                                && (reference.n() == null
                                        || entry.numbered().stream()
                                                .anyMatch(part -> part.n() == reference.n())));
    }
}
