package org.entente.launcher.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a container is told by its environment.
record Environment(Set<String> names, Set<String> dangling) {

    static Environment of(JsonNode container, List<Manifest> objects) {
        var names = new TreeSet<String>();
        var dangling = new TreeSet<String>();
        for (var variable : container.path("env")) {
            names.add(variable.path("name").asText());
            var reference = variable.at("/valueFrom/configMapKeyRef");
            if (reference.isObject()
                    && !configMap(objects, reference.path("name").asText())
                            .has(reference.path("key").asText())) {
                dangling.add(reference.toString());
            }
        }
        for (var whole : container.path("envFrom")) {
            var map = configMap(objects, whole.at("/configMapRef/name").asText());
            map.fieldNames().forEachRemaining(names::add);
        }
        return new Environment(names, dangling);
    }

    private static JsonNode configMap(List<Manifest> objects, String name) {
        return objects.stream()
                .filter(object -> object.is("ConfigMap", name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no ConfigMap " + name))
                .at("/data");
    }
}
