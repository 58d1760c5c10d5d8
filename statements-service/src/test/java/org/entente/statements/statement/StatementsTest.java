package org.entente.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.entente.contracts.Entry;
import org.entente.contracts.Statement;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void nobodyAlignsBeforeItWasIssuedAndNoPositionRestatesItself() {
        assertThat(
                        pointers(
                                """
                                "issuedOn": "2024-11-04", "issuers": [{"actor": "eu"}],
                                "alignedLater": [{"actor": "no", "on": "2024-11"}, {"actor": "jp", "on": "2024-11-03"}],
                                "positions": [{"n": 1, "act": "condemn", "restates": "x#1"},
                                              {"n": 2, "act": "condemn", "restates": "x#1"}]\
                                """))
                .containsExactly("/positions/0/restates", "/alignedLater/1/on");
    }

    @Test
    void aTextIsWhatItsHashSaysAndHeldOnceALanguage() {
        var hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        assertThat(
                        pointers(
                                """
                                "issuedOn": "2024", "texts": [
                                  {"language": "en", "text": "test", "sha256": "%s"},
                                  {"language": "ko", "text": "test", "sha256": "00"},
                                  {"language": "en", "text": "other", "source": "s7"}]\
                                """
                                        .formatted(hash)))
                .containsExactlyInAnyOrder(
                        "/texts/1/sha256", "/texts/2/language", "/texts/2/source");
    }

    @Test
    void aQuotationCountsCodePointsAndHasItsSurroundings() {
        assertThat(quoting("𝒳𝒴 says no", 3, 7, "says", "𝒴 ", " no")).isEmpty();
        assertThat(quoting("𝒳𝒴 says no", 3, 7, "said", "𝒴 ", " no"))
                .containsExactly("/positions/0/quote/exact");
        assertThat(quoting("𝒳𝒴 says no", 3, 7, "says", "?", "?"))
                .containsExactly("/positions/0/quote/prefix", "/positions/0/quote/suffix");
        assertThat(quoting("𝒳𝒴 says no", 3, 11, "says no", "", ""))
                .containsExactly("/positions/0/quote");
    }

    private static List<String> quoting(
            String text, int start, int end, String exact, String prefix, String suffix) {
        return pointers(
                """
                "issuedOn": "2024", "texts": [{"language": "en", "text": "%s"}],
                "positions": [{"n": 1, "act": "condemn", "quote": {"language": "en", "start": %d, "end": %d,
                               "exact": "%s", "prefix": "%s", "suffix": "%s"}}]\
                """
                        .formatted(text, start, end, exact, prefix, suffix));
    }

    private static List<String> pointers(String members) {
        try {
            var json = "{\"kind\": \"statement\", \"id\": \"x\", " + members + "}";
            var entry = (Statement) Wire.mapper().readValue(json, Entry.class);
            return new Statements().violations(entry).stream().map(Violation::pointer).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
