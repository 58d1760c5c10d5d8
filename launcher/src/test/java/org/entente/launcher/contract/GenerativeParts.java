package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// A document in parts, in each of which an operation has few of the parameters that may be left
/// out.
///
/// @param together how few
record GenerativeParts(int together) {

    /// As many as it takes for every parameter to be in one of them.
    List<ObjectNode> of(ObjectNode document) {
        var parts = new ArrayList<ObjectNode>();
        for (var from = 0; ; from += together) {
            var part = document.deepCopy();
            keep((ObjectNode) part.get("paths"), from);
            if (part.get("paths").isEmpty()) {
                return parts;
            }
            parts.add(part);
        }
    }

    private void keep(ObjectNode paths, int from) {
        for (var path : paths) {
            ((ObjectNode) path)
                    .removeIf(operation ->
                            !keep((ArrayNode) operation.get("parameters"), from) && from > 0);
        }
        paths.removeIf(JsonNode::isEmpty);
    }

    /// Whether there is one left of those that need not be there.
    private boolean keep(ArrayNode parameters, int from) {
        var number = 0;
        var kept = false;
        for (var each = parameters.iterator(); each.hasNext(); ) {
            if (!each.next().path("required").asBoolean()) {
                if (number >= from && number < from + together) {
                    kept = true;
                } else {
                    each.remove();
                }
                number++;
            }
        }
        return kept;
    }
}
