package org.entente.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Compares two states of a JSON Schema (2020-12), place by place. What it cannot judge counts as a
/// break: somebody has to look at it.
final class SchemaComparison {

    private final List<Break> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();
    private final JsonNode before;
    private final JsonNode after;
    private final Set<Use> uses;

    private SchemaComparison(JsonNode before, JsonNode after, Set<Use> uses) {
        this.before = before;
        this.after = after;
        this.uses = uses;
    }

    static List<Break> breaks(JsonNode before, JsonNode after, Set<Use> uses) {
        return breaks(before, after, before, after, uses);
    }

    /// @param before the document in which the older of the two schemas refers to others
    static List<Break> breaks(
            JsonNode before, JsonNode after, JsonNode old, JsonNode now, Set<Use> uses) {
        var comparison = new SchemaComparison(before, after, uses);
        comparison.compare("", old, now);
        return comparison.breaks;
    }

    private void compare(String where, JsonNode referringBefore, JsonNode referringAfter) {
        var old = resolved(before, referringBefore);
        var now = resolved(after, referringAfter);
        if (old.equals(now) && !old.toString().contains("\"$ref\":\"#")
                || !compared.add(old + "\n" + now)) {
            return;
        }
        var keywords = new TreeSet<String>();
        old.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(Keywords.NOTES);
        keywords.forEach(keyword -> keyword(where, keyword, old.path(keyword), now.path(keyword)));
    }

    private void keyword(String where, String keyword, JsonNode old, JsonNode now) {
        var here = where + "/" + keyword;
        switch (keyword) {
            case "$defs" -> {
                // Compared where they are referred to.
            }
            case "properties" -> properties(here, old, now);
            case "required" -> required(here, old, now);
            case "additionalProperties" -> others(here, old, now);
            case "items", "then", "else" -> schema(here, old, now);
            case "allOf", "anyOf", "oneOf", "prefixItems" -> eachInTurn(here, old, now);
            case "enum" -> codes(here, old, now);
            default -> limit(here, keyword, old, now);
        }
    }

    private void properties(String here, JsonNode old, JsonNode now) {
        old.properties()
                .forEach(member -> {
                    var there = here + "/" + member.getKey();
                    if (now.has(member.getKey())) {
                        compare(there, member.getValue(), now.get(member.getKey()));
                    } else {
                        found(there, "was taken away");
                    }
                });
    }

    private void required(String here, JsonNode old, JsonNode now) {
        var had = texts(old);
        var has = texts(now);
        has.stream()
                .filter(name -> !had.contains(name))
                .forEach(name -> breaks(Use.WRITTEN, here, name + " is required now"));
        had.stream()
                .filter(name -> !has.contains(name))
                .forEach(name -> breaks(Use.READ, here, name + " need not be there any more"));
    }

    private void codes(String here, JsonNode old, JsonNode now) {
        if (old.isMissingNode()) {
            breaks(Use.WRITTEN, here, "allows certain values only");
        } else if (!now.isMissingNode()) {
            old.forEach(code -> {
                if (!now.valueStream().toList().contains(code)) {
                    breaks(Use.WRITTEN, here, code + " is not accepted any more");
                }
            });
        }
    }

    /// What is not named may become allowed: readers pass over it.
    private void others(String here, JsonNode old, JsonNode now) {
        if (old.isObject() && now.isObject()) {
            compare(here, old, now);
        } else if (old.isObject()) {
            found(here, "was a schema");
        } else if (!old.isBoolean() || old.asBoolean()) {
            breaks(Use.WRITTEN, here, "allows fewer members");
        }
    }

    private void schema(String here, JsonNode old, JsonNode now) {
        if (old.isMissingNode()) {
            breaks(Use.WRITTEN, here, "is a condition that was not there");
        } else if (now.isMissingNode()) {
            breaks(Use.READ, here, "was promised");
        } else {
            compare(here, old, now);
        }
    }

    private void eachInTurn(String here, JsonNode old, JsonNode now) {
        if (old.size() != now.size()) {
            found(here, "has %d parts and had %d".formatted(now.size(), old.size()));
            return;
        }
        for (var n = 0; n < old.size(); n++) {
            compare(here + "/" + n, old.get(n), now.get(n));
        }
    }

    private void limit(String here, String keyword, JsonNode old, JsonNode now) {
        if (old.equals(now)) {
            return;
        }
        if (!Keywords.LEAST.contains(keyword) && !Keywords.MOST.contains(keyword)) {
            found(here, "was %s and is %s".formatted(shown(old), shown(now)));
        } else if (!now.isMissingNode()
                && (old.isMissingNode()
                        || Keywords.LEAST.contains(keyword) == now.asDouble() > old.asDouble())) {
            breaks(Use.WRITTEN, here, "is stricter: " + shown(now));
        }
    }

    private void breaks(Use use, String where, String what) {
        if (uses.contains(use)) {
            found(where, what);
        }
    }

    private void found(String where, String what) {
        breaks.add(new Break(where, what));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "not there" : value.toString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /// A reference within the document, with what stands beside it.
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.startsWith("#/")) {
            return schema;
        }
        var whole = resolved(document, document.at(reference.substring(1)));
        if (whole instanceof MissingNode || !(schema instanceof ObjectNode here)) {
            throw new IllegalArgumentException("nothing is at " + reference);
        }
        ObjectNode joined = whole.deepCopy();
        here.properties().stream()
                .filter(one -> !one.getKey().equals("$ref"))
                .forEach(one -> joined.set(one.getKey(), one.getValue()));
        return joined;
    }
}
