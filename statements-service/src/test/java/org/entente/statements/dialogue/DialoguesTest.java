package org.entente.statements.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;

class DialoguesTest {

    @Test
    void aDialogueIsBetweenTwoDifferentActorsAtLeast() {
        assertThat(pointers("\"between\": [\"eu\", \"kr\"], \"level\": \"mixed\"")).isEmpty();
        assertThat(pointers("\"between\": [\"eu\", \"eu\"], \"level\": \"mixed\""))
                .containsExactly("/between");
    }

    @Test
    void noMeetingEndsBeforeItBegins() {
        assertThat(
                        pointers(
                                """
                                "between": ["eu", "kr"], "level": "mixed",
                                "meetings": [{"n": 1, "on": "2024-11-04", "to": "2024-11-05"},
                                             {"n": 2, "on": "2024-11-04", "to": "2024-11-03"}]\
                                """))
                .containsExactly("/meetings/1/to");
    }

    private static List<String> pointers(String members) {
        try {
            var json = "{\"kind\": \"dialogue\", \"id\": \"x\", " + members + "}";
            var entry = (Dialogue) Wire.mapper().readValue(json, Entry.class);
            return new Dialogues().violations(entry).stream().map(Violation::pointer).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
