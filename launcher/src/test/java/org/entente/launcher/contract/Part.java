package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A part of others in what is shipped, as the bills of materials name it.
///
/// @param licences any of which may be chosen
record Part(String name, String version, List<String> licences) {

    static final List<String> SHIPPED =
            List.of("statements-service", "partnership-service", "gateway", "launcher");

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where the build has put the bill of an artefact.
    static Path bill(String artefact) {
        return Path.of("..", artefact, "target", "sbom.json").toAbsolutePath().normalize();
    }

    /// What is not ours, and the artefacts that it is in.
    static SortedMap<String, Part> all(SortedMap<String, TreeSet<String>> shippedIn) {
        var parts = new TreeMap<String, Part>();
        for (var artefact : SHIPPED) {
            for (var component : read(bill(artefact)).path("components")) {
                if (!component.path("group").asText().equals("org.entente")) {
                    var part = of(component);
                    var key = part.name + ":" + part.version;
                    parts.put(key, part);
                    shippedIn.computeIfAbsent(key, _ -> new TreeSet<>()).add(artefact);
                }
            }
        }
        return parts;
    }

    private static Part of(JsonNode component) {
        var licences = new ArrayList<String>();
        for (var choice : component.path("licenses")) {
            var id = choice.at("/license/id").asText(choice.path("expression").asText());
            licences.add(id.isEmpty() ? choice.at("/license/name").asText() : id);
        }
        return new Part(
                component.path("group").asText() + ":" + component.path("name").asText(),
                component.path("version").asText(),
                licences.stream().sorted().distinct().toList());
    }

    private static JsonNode read(Path bill) {
        try {
            return JSON.readTree(bill.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the build makes it, where Maven is not offline: " + bill, e);
        }
    }
}
