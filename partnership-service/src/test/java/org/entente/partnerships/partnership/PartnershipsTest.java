package org.entente.partnerships.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;

class PartnershipsTest {

    @Test
    void aStrategyHasOnePartyAndAnythingElseSeveral() {
        assertThat(pointers("\"type\": \"strategy\", \"parties\": [\"eu\"]")).isEmpty();
        assertThat(pointers("\"type\": \"strategy\", \"parties\": [\"eu\", \"kr\"]"))
                .containsExactly("/parties");
        assertThat(pointers("\"type\": \"declaration\", \"parties\": [\"eu\", \"ch\"]")).isEmpty();
        assertThat(pointers("\"type\": \"declaration\", \"parties\": [\"eu\", \"eu\"]"))
                .containsExactly("/parties");
    }

    @Test
    void aListOfAreasThatIsCompleteIsThereAndOneThatIsUnknownNeedNotBe() {
        var two = "\"type\": \"declaration\", \"parties\": [\"eu\", \"ch\"], ";
        assertThat(pointers(two + "\"areasKnown\": \"unknown\"")).isEmpty();
        assertThat(pointers(two + "\"areasKnown\": \"complete\"")).containsExactly("/areasKnown");
    }

    private static List<String> pointers(String members) {
        try {
            var json = "{\"kind\": \"partnership\", \"id\": \"x\", " + members + "}";
            var entry = (Partnership) Wire.mapper().readValue(json, Entry.class);
            return new Partnerships().violations(entry).stream().map(Violation::pointer).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
