package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// Every object of the document has a name, also one that is described in the middle of another:
/// what generates clients from it would make names up.
final class NamedParts {

    private static final List<String> OBJECTS = List.of("properties", "allOf", "anyOf", "oneOf");

    private NamedParts() {}

    /// Makes components of the objects that members of these have or list, and refers to them.
    static void take(Map<String, JsonNode> schemas) {
        for (var schema : List.copyOf(schemas.entrySet())) {
            var name = schema.getKey();
            if (!(schema.getValue().get("properties") instanceof ObjectNode members)) {
                continue;
            }
            for (var member : List.copyOf(members.properties())) {
                var key = capital(member.getKey());
                var items = member.getValue().path("items");
                if (isObject(items)) {
                    var list = (ObjectNode) member.getValue();
                    list.set("items", named(schemas, name + singular(key), items));
                } else if (isObject(member.getValue())) {
                    members.set(member.getKey(), named(schemas, name + key, member.getValue()));
                }
            }
        }
    }

    /// The component that says the same already, or a new one.
    private static ObjectNode named(Map<String, JsonNode> schemas, String name, JsonNode schema) {
        var same =
                schemas.entrySet().stream()
                        .filter(other -> other.getValue().equals(schema))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(name);
        var other = schemas.put(same, schema);
        if (other != null && !other.equals(schema)) {
            throw new IllegalStateException("two schemas are called " + same);
        }
        return Tree.schema(same);
    }

    private static boolean isObject(JsonNode schema) {
        return OBJECTS.stream().anyMatch(schema::has);
    }

    private static String capital(String member) {
        return Character.toUpperCase(member.charAt(0)) + member.substring(1);
    }

    private static String singular(String members) {
        return members.endsWith("s") ? members.substring(0, members.length() - 1) : members;
    }
}
