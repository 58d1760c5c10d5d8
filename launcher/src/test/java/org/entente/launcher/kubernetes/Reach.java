package org.entente.launcher.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who may open a connection to whom, by the network policies.
final class Reach {
    private final List<JsonNode> policies;

    Reach(List<Manifest> objects) {
        policies =
                objects.stream()
                        .filter(object -> object.kind().equals("NetworkPolicy"))
                        .map(object -> object.at("/spec"))
                        .toList();
    }

    /// Whether both ends allow it: the one that calls, and the one that is called on that port,
    /// which its policies may name by number or by name.
    boolean allows(Map<String, String> from, Map<String, String> to, int port, String portName) {
        return allows("Egress", from, "to", to, port, portName)
                && allows("Ingress", to, "from", from, port, portName);
    }

    boolean isClosed(Map<String, String> pod) {
        return Stream.of("Ingress", "Egress").allMatch(way -> concerning(pod, way).count() > 0);
    }

    /// Whether somebody in a namespace that is not ours may open a connection to the pod.
    boolean allowsFromNamespace(String namespace, Map<String, String> pod, String portName) {
        Predicate<JsonNode> isThatNamespace =
                peer ->
                        peer.has("namespaceSelector")
                                && new Selector(peer.path("namespaceSelector"))
                                        .matches(Map.of("kubernetes.io/metadata.name", namespace));
        return concerning(pod, "Ingress")
                .flatMap(policy -> policy.path("ingress").valueStream())
                .filter(rule -> hasPort(rule, 0, portName))
                .anyMatch(rule -> hasPeer(rule, "from", isThatNamespace));
    }

    private boolean allows(
            String way,
            Map<String, String> pod,
            String peers,
            Map<String, String> other,
            int port,
            String portName) {
        if (concerning(pod, way).findAny().isEmpty()) {
            return true;
        }
        return concerning(pod, way)
                .flatMap(policy ->
                        policy.path(way.equals("Egress") ? "egress" : "ingress").valueStream())
                .filter(rule -> hasPort(rule, port, portName))
                .anyMatch(rule ->
                        hasPeer(
                                rule,
                                peers,
                                peer ->
                                        peer.has("podSelector")
                                                && !peer.has("namespaceSelector")
                                                && new Selector(peer.path("podSelector"))
                                                        .matches(other)));
    }

    private Stream<JsonNode> concerning(Map<String, String> pod, String way) {
        return policies.stream()
                .filter(policy -> new Selector(policy.path("podSelector")).matches(pod))
                .filter(policy ->
                        policy.path("policyTypes")
                                .valueStream()
                                .anyMatch(type -> type.asText().equals(way)));
    }

    private static boolean hasPort(JsonNode rule, int port, String name) {
        return !rule.has("ports")
                || rule.path("ports")
                        .valueStream()
                        .map(allowed -> allowed.path("port"))
                        .anyMatch(allowed ->
                                allowed.asText().equals(name)
                                        || (allowed.isInt() && allowed.asInt() == port));
    }

    private static boolean hasPeer(JsonNode rule, String peers, Predicate<JsonNode> isThere) {
        return !rule.has(peers) || rule.path(peers).valueStream().anyMatch(isThere);
    }
}
