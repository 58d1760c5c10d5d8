package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.contracts.Vocabularies.Concept;
import org.entente.contracts.Vocabularies.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabulariesTest {

    private static final Vocabularies SHIPPED = Vocabularies.shipped();
    private static final Path FOLDER =
            Path.of("src/main/resources/org/entente/contracts/vocabularies");

    static Stream<String> names() {
        return SHIPPED.names().stream();
    }

    @Test
    void knowsEveryFile() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".json"))
                                    .map(file -> file.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(SHIPPED.names());
        }
        assertThatThrownBy(() -> SHIPPED.scheme("poems"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWholeInItself(String name) throws IOException {
        var vocabulary = SHIPPED.scheme(name);

        assertThat(vocabulary.scheme()).isEqualTo(name);
        assertThat(vocabulary.labels()).containsKey("en");
        assertThat(vocabulary.codes())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Za-z0-9-]+"));
        assertThat(vocabulary.concepts())
                .allSatisfy(concept -> {
                    assertThat(concept.labels()).containsKey("en");
                    if (concept.broader() != null) {
                        assertThat(vocabulary.codes()).contains(concept.broader());
                    }
                });
        // Whatever is in a file is read, and written as it was.
        if (!name.equals("cameo")) {
            assertThat((Object) Wire.mapper().valueToTree(vocabulary))
                    .isEqualTo(Wire.mapper().readTree(FOLDER.resolve(name + ".json").toFile()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void mapsToCodesThatThereAre(String name) {
        assertThat(
                        SHIPPED.scheme(name).concepts().stream()
                                .map(Concept::mappings)
                                .flatMap(mappings -> mappings.stream())
                                .filter(mapping -> SHIPPED.names().contains(mapping.scheme()))
                                .filter(mapping -> mapping.match() != Match.NONE))
                .allSatisfy(mapping ->
                        assertThat(SHIPPED.scheme(mapping.scheme()).codes())
                                .contains(mapping.code()));
    }

    @Test
    void ranksEverySpeechActInItsFamilyAndMapsItOrSaysNone() {
        var acts = SHIPPED.scheme("speech-acts").concepts();

        assertThat(acts)
                .allSatisfy(act -> {
                    assertThat(act.family()).isNotNull();
                    assertThat(act.rank()).isPositive();
                    assertThat(act.mappings())
                            .extracting(Mapping::scheme)
                            .contains("cameo", "plover");
                });
        for (var act : acts) {
            var family =
                    acts.stream().filter(other -> Objects.equals(other.family(), act.family()));
            assertThat(family.map(Concept::rank))
                    .as("ranks of %s have no gap", act.family())
                    .containsAll(
                            Stream.iterate(1, rank -> rank <= rank(act), rank -> rank + 1)
                                    .toList());
        }
    }

    @Test
    void mapsBackFromCameoWhatIsMappedThere() {
        var cameo = SHIPPED.scheme("cameo");
        for (var act : SHIPPED.scheme("speech-acts").concepts()) {
            for (var mapping : act.mappings()) {
                if (mapping.scheme().equals("cameo") && mapping.code() != null) {
                    assertThat(Objects.requireNonNull(cameo.concept(mapping.code())).mappings())
                            .as("%s to %s", act.code(), mapping)
                            .contains(
                                    new Mapping(
                                            "speech-acts",
                                            mapping.match().inverse(),
                                            act.code(),
                                            List.of()));
                }
            }
        }
    }

    @Test
    void holdsTheWholeOfCameo() {
        var codes = SHIPPED.scheme("cameo").concepts();

        assertThat(codes).hasSize(312);
        assertThat(codes).filteredOn(code -> code.broader() == null).hasSize(20);
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(code.mappings())
                                .extracting(Mapping::scheme)
                                .contains("speech-acts", "plover"));
        assertThat(codes)
                .filteredOn(code -> code.figures().containsKey("goldstein-gdelt"))
                .hasSize(311);
        assertThat(codes)
                .filteredOn(code -> code.figures().containsKey("goldstein-icews"))
                .hasSize(312);
        assertThat(codes)
                .filteredOn(code -> code.figures().values().stream().distinct().count() > 1)
                .extracting(Concept::code)
                .containsExactly("016", "022", "164", "165");
        assertThat(cameo("1011").broader()).isEqualTo("101");
        assertThat(cameo("010").broader()).isEqualTo("01");
        assertThat(cameo("10").broader()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "01, 0.0, 0.0",
        "016, -2.0, -5.0",
        "018, 3.4, 3.4",
        "022, 3.2, 3.4",
        "0874, 10.0, 10.0",
        "130, -4.4, -4.4",
        "16, -4.0, -4.0",
        "164, -7.0, -6.5",
        "165, -6.5, -7.0"
    })
    void givesBothGoldsteinTables(String code, BigDecimal gdelt, BigDecimal icews) {
        assertThat(cameo(code).figures())
                .containsExactly(entry("goldstein-gdelt", gdelt), entry("goldstein-icews", icews));
    }

    @Test
    void mapsCameoToPloverUnderItsLicence() {
        assertThat(cameo("1121").mappings())
                .contains(
                        new Mapping(
                                "plover",
                                Match.CLOSE,
                                "ACCUSE:allege",
                                List.of("crime", "corruption")));
        assertThat(cameo("018").mappings())
                .contains(new Mapping("plover", Match.NONE, null, List.of()));
        assertThat(cameo("08").mappings()).extracting(Mapping::code).contains("CONCEDE", "RETREAT");
        assertThat(cameo("1213").figures())
                .isEqualTo(Map.of("goldstein-icews", new BigDecimal("-4.0")));
        assertThat(SHIPPED.scheme("cameo").credits())
                .anySatisfy(credit -> {
                    assertThat(credit.of()).isEqualTo("mappings to plover");
                    assertThat(credit.licence()).isEqualTo("CC-BY-SA-4.0");
                });
    }

    private static Concept cameo(String code) {
        return Objects.requireNonNull(SHIPPED.scheme("cameo").concept(code));
    }

    private static int rank(Concept concept) {
        return Objects.requireNonNull(concept.rank());
    }
}
