package org.entente.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.gateway.Problems;
import org.entente.gateway.openapi.Takes;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Holds the query against what its resource asks for: a parameter that is not asked is most often
/// a slip of the pen, and would be answered with something else than was meant. What is passed on
/// as it is, a write of entries, its owner holds against the same.
class Query {

    private static final int LONGEST = 2000;

    private final Map<Method, Map<String, Asked>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var asked = request.getUriInfo().getQueryParameters();
        var method = resource.getResourceMethod();
        if (asked.isEmpty() || isPassedOn(request, method)) {
            return;
        }
        var parameters = known.computeIfAbsent(method, Query::parameters);
        asked.forEach((name, values) -> {
            if (!parameters.containsKey(name) && !readsItself(method)) {
                throw Problems.unknownParameter(name, parameters.keySet());
            }
            values.forEach(value -> check(name, value, parameters.get(name)));
        });
    }

    private static boolean isPassedOn(ContainerRequestContext request, Method method) {
        return !request.getMethod().matches("GET|HEAD")
                && Arrays.asList(method.getParameterTypes()).contains(HttpServerRequest.class);
    }

    private static void check(String name, String value, @Nullable Asked asked) {
        if (value.length() > LONGEST) {
            throw Problems.badParameter(name, "takes at most " + LONGEST + " characters");
        }
        if (asked == null) {
            return;
        }
        if (asked.type() == int.class && !isWhole(value)) {
            throw Problems.badParameter(name, "is a whole number");
        }
        if (asked.type() == boolean.class && !value.matches("true|false")) {
            throw Problems.badParameter(name, "is true or false", List.of("true", "false"));
        }
        if (asked.id()) {
            Parameters.id(name, value);
        }
    }

    private static boolean isWhole(String value) {
        if (!value.matches("-?\\d{1,10}")) {
            return false;
        }
        var number = Long.parseLong(value);
        return number == (int) number;
    }

    private static Map<String, Asked> parameters(Method method) {
        var parameters = new TreeMap<String, Asked>();
        for (var parameter : method.getParameters()) {
            var query = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                var name = query.value().isEmpty() ? parameter.getName() : query.value();
                parameters.put(name, new Asked(parameter.getType(), isId(parameter)));
            }
        }
        for (var taken : method.getAnnotationsByType(Takes.class)) {
            parameters.putIfAbsent(
                    taken.name(), new Asked(String.class, taken.value().equals("id")));
        }
        return parameters;
    }

    private static boolean isId(Parameter parameter) {
        var described =
                parameter.getAnnotation(
                        org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        return described != null && described.schema().ref().equals("id");
    }

    /// What a parameter takes.
    ///
    /// @param id whether it is described as the id of an entry
    private record Asked(Class<?> type, boolean id) {}

    private static boolean readsItself(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(Query::takesAny);
    }

    private static boolean takesAny(Parameter parameter) {
        return parameter.getType() == UriInfo.class
                || parameter.isAnnotationPresent(BeanParam.class);
    }
}
