package org.entente.observability.refusal;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.impl.HttpUtils;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jspecify.annotations.Nullable;

/// What an address takes and gives, told from the resources that answer it.
public final class Routes {

    private Routes() {}

    /// The methods that the address takes, as the header `Allow` has them; none where no resource
    /// answers.
    ///
    /// @param path without the query
    public static Set<String> methods(@Nullable String path) {
        var methods = new TreeSet<>(resources(path).keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /// The types of bodies that are read there.
    static List<String> consumed(String method, @Nullable String path) {
        var resource = resources(path).get(method);
        return resource == null
                ? List.of()
                : resource.getConsumes().stream().map(MediaType::toString).toList();
    }

    /// The types that can be sent from there.
    static List<String> produced(String method, @Nullable String path) {
        var resource = resources(path).get(method.equals("HEAD") ? "GET" : method);
        return resource == null || resource.getProduces() == null
                ? List.of()
                : Arrays.stream(resource.getProduces().getSortedOriginalMediaTypes())
                        .map(MediaType::toString)
                        .toList();
    }

    /// @param asked the path as it was sent, with dots in it perhaps; the router does without them
    private static Map<String, RuntimeResource> resources(@Nullable String asked) {
        var resources = new TreeMap<String, RuntimeResource>();
        if (asked == null || !asked.startsWith("/")) {
            return resources;
        }
        var path = HttpUtils.normalizePath(asked);
        var classes =
                new RequestMapper<>(
                        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
        for (var match = classes.map(path);
                match != null;
                match = classes.continueMatching(path, match)) {
            var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers()
                            .forEach((method, templates) -> {
                                var resource = templates.map(remaining);
                                if (method != null && resource != null) {
                                    resources.putIfAbsent(method, resource.value);
                                }
                            });
                }
            }
        }
        return resources;
    }
}
