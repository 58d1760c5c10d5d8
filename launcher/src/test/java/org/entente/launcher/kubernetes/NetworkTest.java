package org.entente.launcher.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Set<String> PODS =
            Set.of("gateway", "statements-service", "partnership-service", "operations");
    private static final Set<String> DATABASES =
            Set.of("statements-database", "partnerships-database", "view-database");
    private static final Map<String, String> BROKER =
            Map.of("strimzi.io/cluster", "entente", "strimzi.io/kind", "Kafka");

    private final Reach reach = new Reach(Kustomization.overlay());

    @Test
    void isClosedButForWhatIsNamed() {
        assertThat(PODS).allMatch(name -> reach.isClosed(pod(name)));
    }

    @Test
    void letsEachSpeakWithThoseItNeedsAndNobodyElse() {
        var allowed =
                PODS.stream()
                        .flatMap(from ->
                                PODS.stream()
                                        .filter(to ->
                                                reach.allows(pod(from), pod(to), 8080, "http"))
                                        .map(to -> from + " -> " + to));
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "gateway -> statements-service",
                        "gateway -> partnership-service",
                        "partnership-service -> statements-service");
    }

    @Test
    void letsEachServiceReachItsOwnDatabaseOnlyAndTheBrokers() {
        assertThat(PODS.stream().collect(Collectors.toMap(name -> name, this::databases)))
                .containsOnly(
                        Map.entry("gateway", Set.of("view-database")),
                        Map.entry("statements-service", Set.of("statements-database")),
                        Map.entry("partnership-service", Set.of("partnerships-database")),
                        Map.entry("operations", DATABASES));
        assertThat(PODS).allMatch(name -> reach.allows(pod(name), BROKER, 9092, "plain"));
    }

    @Test
    void letsNobodyElseReachTheBrokers() {
        var listener =
                Kustomization.overlay().stream()
                        .filter(object -> object.kind().equals("Kafka"))
                        .flatMap(kafka -> kafka.at("/spec/kafka/listeners").valueStream());
        assertThat(listener)
                .singleElement()
                .satisfies(plain ->
                        assertThat(plain.path("networkPolicyPeers").valueStream())
                                .singleElement()
                                .satisfies(NetworkTest::isOurPods));
    }

    @Test
    void showsTheManagementPortToThoseWhoWatchAndNobodyElse() {
        assertThat(Stream.of("gateway", "statements-service", "partnership-service"))
                .allMatch(name -> reach.allowsFromNamespace("monitoring", pod(name), "management"))
                .noneMatch(name -> reach.allowsFromNamespace("default", pod(name), "management"))
                .allSatisfy(name ->
                        assertThat(PODS)
                                .noneMatch(from ->
                                        reach.allows(pod(from), pod(name), 9000, "management")));
        assertThat(reach.allowsFromNamespace("anywhere", pod("gateway"), "http")).isTrue();
        assertThat(reach.allowsFromNamespace("anywhere", pod("statements-service"), "http"))
                .isFalse();
    }

    private Set<String> databases(String name) {
        return DATABASES.stream()
                .filter(database ->
                        reach.allows(
                                pod(name), Map.of("cnpg.io/cluster", database), 5432, "postgres"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> pod(String name) {
        return Map.of("app.kubernetes.io/name", name, "app.kubernetes.io/part-of", "entente");
    }

    private static void isOurPods(JsonNode peer) {
        var selector = new Selector(peer.path("podSelector"));
        assertThat(PODS).allMatch(name -> selector.matches(pod(name)));
        assertThat(selector.matches(Map.of())).isFalse();
    }
}
