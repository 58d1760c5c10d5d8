package org.entente.statements.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.entente.contracts.Actor;
import org.entente.contracts.Entry;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;

class ActorsTest {

    @Test
    void onlyPersonsHoldOfficesAndOnlyGroupsHaveMembers() {
        var office = "\"offices\": [{\"office\": \"Minister\", \"of\": \"kr\"}]";
        var member = "\"members\": [{\"actor\": \"jp\"}]";
        assertThat(pointers("\"type\": \"person\", " + office)).isEmpty();
        assertThat(pointers("\"type\": \"state\", " + office)).containsExactly("/offices");
        assertThat(pointers("\"type\": \"group\", " + member)).isEmpty();
        assertThat(pointers("\"type\": \"organisation\", " + member)).isEmpty();
        assertThat(pointers("\"type\": \"state\", " + member)).containsExactly("/members");
        assertThat(pointers("\"type\": \"person\", " + member)).containsExactly("/members");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThat(pointers(held("\"from\": \"2024\", \"to\": \"2024-01\""))).isEmpty();
        assertThat(pointers(held("\"from\": \"2024-02\", \"to\": \"2024-01-31\"")))
                .containsExactly("/offices/0/to");
        assertThat(pointers(held("\"seenFrom\": \"2024-02-02\", \"seenTo\": \"2024-02-01\"")))
                .containsExactly("/offices/0/seenTo");
    }

    private static String held(String dates) {
        return "\"type\": \"person\", \"offices\": [{\"office\": \"Minister\", \"of\": \"kr\", "
                + dates
                + "}]";
    }

    private static List<String> pointers(String members) {
        try {
            var json = "{\"kind\": \"actor\", \"id\": \"x\", " + members + "}";
            var entry = (Actor) Wire.mapper().readValue(json, Entry.class);
            return new Actors().violations(entry).stream().map(Violation::pointer).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
