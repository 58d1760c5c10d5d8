package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.contracts.Wire;

/// Pieces of the document.
final class Tree {

    static final String SCHEMAS = "#/components/schemas/";

    private Tree() {}

    static ObjectNode object() {
        return Wire.mapper().createObjectNode();
    }

    static ArrayNode array(Iterable<String> texts) {
        var array = Wire.mapper().createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode array(ObjectNode... nodes) {
        var array = Wire.mapper().createArrayNode();
        for (var node : nodes) {
            array.add(node);
        }
        return array;
    }

    static ObjectNode schema(String component) {
        return object().put("$ref", SCHEMAS + component);
    }

    /// @param section of the components: `parameters`, `headers`, `responses`
    static ObjectNode component(String section, String name) {
        return object().put("$ref", "#/components/" + section + "/" + name);
    }
}
