package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One operation, as the document describes it.
record ApiOperation(String verb, String path, JsonNode node, ApiDocument document) {

    String id() {
        return node.path("operationId").asText();
    }

    String method() {
        return verb.toUpperCase(Locale.ROOT);
    }

    boolean isRead() {
        return verb.equals("get");
    }

    boolean needsRole() {
        return !node.path("security").isEmpty();
    }

    boolean takesBody() {
        return node.has("requestBody");
    }

    boolean takes(String parameter) {
        return node.path("parameters")
                .valueStream()
                .anyMatch(one -> document.whole(one).path("name").asText().equals(parameter));
    }

    /// The type of the bodies that it takes, and an example of them.
    Map.Entry<String, JsonNode> body() {
        return node.at("/requestBody/content").properties().iterator().next();
    }

    Set<Integer> statuses() {
        return node.path("responses").properties().stream()
                .map(one -> Integer.valueOf(one.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What it answers with this status; a missing node where it does not.
    JsonNode response(int status) {
        return document.whole(node.path("responses").path(Integer.toString(status)));
    }

    /// The representations of what it answers with this status.
    List<String> types(int status) {
        return response(status).path("content").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return id();
    }
}
