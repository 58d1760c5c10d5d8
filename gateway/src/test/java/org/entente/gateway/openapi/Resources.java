package org.entente.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.contracts.Wire;
import org.entente.gateway.Problems;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/// The resources of the gateway, as their code and its annotations describe them.
final class Resources {

    private Resources() {}

    /// One operation of one method.
    ///
    /// @param node what OpenAPI calls an operation object
    record Operation(String path, String method, ObjectNode node, Method code) {

        boolean isRead() {
            return method.equals("get");
        }

        boolean needsRole() {
            return resource().isAnnotationPresent(RolesAllowed.class);
        }

        /// Its owner answers it, and the view is waited for.
        boolean writesAnEntry() {
            return needsRole() && resource().getAnnotation(Path.class).value().contains("{kinds}");
        }

        Class<?> resource() {
            return code.getDeclaringClass();
        }
    }

    static List<Class<?>> all() {
        try {
            var classes =
                    java.nio.file.Path.of(
                            Problems.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (var files = Files.walk(classes)) {
                return files.map(classes::relativize)
                        .map(file -> file.toString().replace('/', '.'))
                        .filter(file -> file.startsWith("org.entente.") && file.endsWith(".class"))
                        .sorted()
                        .<Class<?>>map(file -> load(file.substring(0, file.length() - 6)))
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Each resource is read for itself: several may share a path.
    static List<Operation> operations(Class<?> resource) {
        var document =
                SmallRyeOpenAPI.builder()
                        .withIndex(index(resource))
                        .enableAnnotationScan(true)
                        .enableModelReader(false)
                        .enableStandardFilter(false)
                        .enableStandardStaticFiles(false)
                        .withApplicationClassLoader(Resources.class.getClassLoader())
                        .build();
        var operations = new ArrayList<Operation>();
        try {
            var paths = Wire.mapper().readTree(document.toJSON()).path("paths");
            for (var path : paths.properties()) {
                for (var method : path.getValue().properties()) {
                    var node = (ObjectNode) method.getValue();
                    var code = code(resource, node.path("operationId").asText());
                    operations.add(new Operation(path.getKey(), method.getKey(), node, code));
                }
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return operations;
    }

    private static Method code(Class<?> resource, String operationId) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> {
                    var said =
                            method.getAnnotation(
                                    org.eclipse.microprofile.openapi.annotations.Operation.class);
                    return said != null && said.operationId().equals(operationId);
                })
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "an operation of " + resource + " has no @Operation with its id"));
    }

    private static Index index(Class<?> resource) {
        var indexer = new Indexer();
        try {
            indexer.indexClass(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Resources.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
