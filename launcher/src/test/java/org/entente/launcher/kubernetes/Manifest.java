package org.entente.launcher.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One object as it would be applied.
record Manifest(ObjectNode json) {
    private static final List<String> POD_TEMPLATES =
            List.of("/spec/template", "/spec/jobTemplate/spec/template");

    String kind() {
        return json.path("kind").asText();
    }

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    boolean is(String kind, String name) {
        return kind().equals(kind) && name().equals(name);
    }

    /// What its pods are made from, if it is one of Kubernetes' own kinds that makes pods.
    Optional<JsonNode> podTemplate() {
        return POD_TEMPLATES.stream()
                .map(json::at)
                .filter(template -> template.at("/spec/containers").isArray())
                .findFirst();
    }

    Optional<Map<String, String>> podLabels() {
        return podTemplate().map(template -> strings(template.at("/metadata/labels")));
    }

    /// The containers that run, without those that only prepare.
    List<JsonNode> containers() {
        return podTemplate()
                .map(template -> template.at("/spec/containers").valueStream().toList())
                .orElse(List.of());
    }

    List<JsonNode> allContainers() {
        var preparing =
                podTemplate().stream()
                        .flatMap(template -> template.at("/spec/initContainers").valueStream());
        return Stream.concat(preparing, containers().stream()).toList();
    }

    static Map<String, String> strings(JsonNode object) {
        return object.propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
