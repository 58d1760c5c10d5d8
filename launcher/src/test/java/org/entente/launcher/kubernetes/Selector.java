package org.entente.launcher.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Kubernetes' choice of objects by their labels.
record Selector(JsonNode json) {

    boolean matches(Map<String, String> labels) {
        return Manifest.strings(json.path("matchLabels")).entrySet().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())))
                && json.path("matchExpressions")
                        .valueStream()
                        .allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(JsonNode expression, Map<String, String> labels) {
        var operator = expression.path("operator").asText();
        if (!operator.equals("In")) {
            throw new IllegalArgumentException(operator + " is not understood here");
        }
        var label = labels.get(expression.path("key").asText());
        return expression
                .path("values")
                .valueStream()
                .anyMatch(value -> value.asText().equals(label));
    }
}
