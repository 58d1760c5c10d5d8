package org.entente.chassis.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Violation;

/// What the store can keep: PostgreSQL keeps no NUL; and an id has one form only.
final class Storable {

    private static final JsonPointer ID = JsonPointer.compile("/id");

    private Storable() {}

    static List<Violation> violations(JsonNode entry) {
        var violations = new ArrayList<Violation>();
        walk(JsonPointer.empty(), entry, violations);
        return violations;
    }

    private static void walk(JsonPointer here, JsonNode node, List<Violation> violations) {
        if (node.isTextual() && node.textValue().indexOf('\0') >= 0) {
            violations.add(
                    new Violation(here.toString(), "holds the character U+0000; take it out"));
        } else if (here.equals(ID)
                && !Normalizer.isNormalized(node.asText(), Normalizer.Form.NFC)) {
            violations.add(
                    new Violation(here.toString(), "is not in Unicode normalisation form C"));
        } else if (node.isObject()) {
            for (var member : node.properties()) {
                walk(here.appendProperty(member.getKey()), member.getValue(), violations);
            }
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(here.appendIndex(i), node.get(i), violations);
            }
        }
    }
}
