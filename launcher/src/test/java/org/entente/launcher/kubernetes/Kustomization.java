package org.entente.launcher.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// As much of kustomize as our manifests use, so that the tests need no program that may not be
/// there. A test holds it to the real one where that is.
final class Kustomization {
    static final Path KUBERNETES = Path.of("..", "deploy", "kubernetes");
    static final Path BASE = KUBERNETES.resolve("base");
    static final Path OVERLAY = KUBERNETES.resolve("overlays/strimzi-cloudnativepg");
    static final List<Path> COMPONENTS =
            List.of(
                    KUBERNETES.resolve("components/observability"),
                    KUBERNETES.resolve("components/topics"));

    private static final Set<String> UNDERSTOOD =
            Set.of(
                    "apiVersion",
                    "components",
                    "images",
                    "kind",
                    "namespace",
                    "patches",
                    "replicas",
                    "resources");
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Path folder;
    private final JsonNode directives;

    private Kustomization(Path folder) {
        this.folder = folder;
        directives = documents(folder.resolve("kustomization.yaml")).getFirst();
        var unknown = directives.propertyStream().filter(d -> !UNDERSTOOD.contains(d.getKey()));
        unknown.findFirst()
                .ifPresent(directive -> {
                    throw new IllegalStateException(
                            folder + ": " + directive.getKey() + " is not understood here");
                });
    }

    static List<Manifest> base() {
        return render(BASE);
    }

    static List<Manifest> overlay() {
        return render(OVERLAY);
    }

    /// The overlay with everything that can be added to it.
    static List<Manifest> everything() {
        return render(OVERLAY, COMPONENTS.toArray(Path[]::new));
    }

    static List<Manifest> render(Path folder, Path... components) {
        return new Kustomization(folder).objects(Arrays.asList(components));
    }

    static List<ObjectNode> documents(Path file) {
        try (var parser = YAML.createParser(Files.readString(file))) {
            return YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(parser).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private List<Manifest> objects(List<Path> further) {
        var objects = new ArrayList<Manifest>();
        for (var resource : paths("resources")) {
            if (Files.isDirectory(resource)) {
                objects.addAll(render(resource));
            } else {
                documents(resource).stream().map(Manifest::new).forEach(objects::add);
            }
        }
        Stream.concat(paths("components").stream(), further.stream())
                .map(Kustomization::render)
                .forEach(objects::addAll);
        directives.path("patches").forEach(patch -> patch(objects, patch.path("path").asText()));
        objects.forEach(this::transform);
        return objects;
    }

    private List<Path> paths(String directive) {
        return directives
                .path(directive)
                .valueStream()
                .map(path -> folder.resolve(path.asText()).normalize())
                .toList();
    }

    private void patch(List<Manifest> objects, String file) {
        for (var patch : documents(folder.resolve(file))) {
            var change = new Manifest(patch);
            var changed =
                    objects.stream()
                            .filter(object -> object.is(change.kind(), change.name()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("There is no " + change));
            merge(changed.json(), patch);
        }
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.forEachEntry((name, value) -> {
            if (value.isObject() && into.get(name) instanceof ObjectNode inner) {
                merge(inner, value);
            } else {
                into.set(name, value);
            }
        });
    }

    private void transform(Manifest object) {
        if (directives.has("namespace") && !object.kind().equals("Namespace")) {
            object.json().withObject("/metadata").set("namespace", directives.get("namespace"));
        }
        for (var replicas : directives.path("replicas")) {
            if (object.is("Deployment", replicas.path("name").asText())) {
                object.json().withObject("/spec").set("replicas", replicas.get("count"));
            }
        }
        object.allContainers().forEach(container -> name((ObjectNode) container));
    }

    private void name(ObjectNode container) {
        var image = container.path("image").asText();
        for (var images : directives.path("images")) {
            var name = images.path("name").asText();
            if (image.equals(name) || image.startsWith(name + ":")) {
                var newName = images.path("newName").asText(name);
                container.put("image", newName + ":" + images.path("newTag").asText());
            }
        }
    }
}
