package org.entente.chassis.record;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Violation;
import org.jspecify.annotations.Nullable;

/// What the store can keep: PostgreSQL keeps no NUL, UTF-8 has no halves of characters; and an id
/// has one form only.
final class Storable {

    private static final JsonPointer ID = JsonPointer.compile("/id");

    private Storable() {}

    static List<Violation> violations(JsonNode entry) {
        var violations = new ArrayList<Violation>();
        walk(JsonPointer.empty(), entry, violations);
        return violations;
    }

    /// Why the store cannot keep a text; nothing when it can.
    static @Nullable String fault(String text) {
        if (text.indexOf('\0') >= 0) {
            return "holds the character U+0000; take it out";
        }
        return text.codePoints().anyMatch(Storable::isHalf)
                ? "holds half of a character (a surrogate alone); take it out"
                : null;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static void walk(
            JsonPointer parent, String name, JsonNode node, List<Violation> violations) {
        var here = parent.appendProperty(name);
        var fault = fault(name);
        if (fault != null) {
            violations.add(new Violation(here.toString(), "the name " + fault));
        }
        walk(here, node, violations);
    }

    private static void walk(JsonPointer here, JsonNode node, List<Violation> violations) {
        var fault = node.isTextual() ? fault(node.textValue()) : null;
        if (fault != null) {
            violations.add(new Violation(here.toString(), fault));
        } else if (here.equals(ID)
                && !Normalizer.isNormalized(node.asText(), Normalizer.Form.NFC)) {
            violations.add(
                    new Violation(here.toString(), "is not in Unicode normalisation form C"));
        } else if (node.isObject()) {
            for (var member : node.properties()) {
                walk(here, member.getKey(), member.getValue(), violations);
            }
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(here.appendIndex(i), node.get(i), violations);
            }
        }
    }
}
