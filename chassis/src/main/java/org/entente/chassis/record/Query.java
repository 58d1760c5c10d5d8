package org.entente.chassis.record;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.entente.contracts.Kind;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Holds the query of a write against what the write takes: a parameter that it does not take is
/// most often a slip of the pen, and what it was to say would be lost.
class Query {

    private final OwnedKinds owned;

    Query(OwnedKinds owned) {
        this.owned = owned;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var asked = request.getUriInfo().getQueryParameters().keySet();
        if (asked.isEmpty() || request.getMethod().matches("GET|HEAD")) {
            return;
        }
        var taken = taken(resource.getResourceMethod(), request.getUriInfo());
        for (var name : asked) {
            if (!taken.contains(name)) {
                throw Problems.unknownParameter(name, taken);
            }
        }
    }

    private Set<String> taken(Method method, UriInfo address) {
        var taken = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                taken.add(parameter.getName());
            }
        }
        if (Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) {
            taken.addAll(wishes(address.getPathParameters().getFirst("kinds")));
        }
        return taken;
    }

    private Set<String> wishes(@Nullable String kinds) {
        return kinds == null
                ? Wishes.ofImports()
                : Kind.ofMany(kinds).map(owned::wishes).orElse(Set.of());
    }
}
