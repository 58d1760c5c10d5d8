package org.entente.launcher.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.engines.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What names something else finds it.
class TogetherTest {
    private static final List<Manifest> OBJECTS = Kustomization.everything();

    static Stream<Manifest> deployments() {
        return ofKind("Deployment");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void selectTheirOwnPods(Manifest deployment) {
        var labels = deployment.podLabels().orElseThrow();
        assertThat(new Selector(deployment.at("/spec/selector")).matches(labels)).isTrue();
        assertThat(deployment.at("/spec/template/spec/topologySpreadConstraints").valueStream())
                .allMatch(spread -> new Selector(spread.path("labelSelector")).matches(labels));
        assertThat(deployments().filter(other -> selects(deployment, other)))
                .containsExactly(deployment);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void haveABudgetOfDisruptionsAndAService(Manifest deployment) {
        assertThat(ofKind("PodDisruptionBudget").filter(budget -> selects(budget, deployment)))
                .singleElement()
                .satisfies(budget ->
                        assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1));
        assertThat(ofKind("Service").filter(service -> service.name().equals(deployment.name())))
                .singleElement()
                .satisfies(service -> leadsTo(service, deployment));
    }

    @Test
    void areAtLeastTwoOfEach() {
        assertThat(deployments())
                .allSatisfy(deployment ->
                        assertThat(least(deployment)).as(deployment.name()).isEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("accountUsers")
    void useAServiceAccountThatIsThere(Manifest object) {
        var account = object.podTemplate().orElseThrow().at("/spec/serviceAccountName").asText();
        assertThat(OBJECTS)
                .filteredOn(other -> other.is("ServiceAccount", account))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.at("/automountServiceAccountToken").asBoolean(true))
                                .isFalse());
    }

    static Stream<Manifest> accountUsers() {
        return OBJECTS.stream().filter(object -> object.podTemplate().isPresent());
    }

    @Test
    void leadsFromOutsideToTheGatewayOnly() {
        assertThat(
                        ofKind("Ingress")
                                .flatMap(ingress -> ingress.json().findValues("service").stream()))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.path("name").asText()).isEqualTo("gateway");
                    assertThat(service.at("/port/name").asText()).isEqualTo("http");
                });
        assertThat(ofKind("Service")).noneMatch(service -> service.json().at("/spec").has("type"));
    }

    @Test
    void makesTheTopicsThatTheServicesUse() {
        assertThat(ofKind("KafkaTopic"))
                .extracting(topic -> topic.at("/spec/topicName").asText())
                .containsExactlyInAnyOrderElementsOf(Topics.NAMES);
        assertThat(ofKind("KafkaTopic"))
                .allSatisfy(topic ->
                        assertThat(Manifest.strings(topic.at("/spec/config")))
                                .containsAllEntriesOf(
                                        Map.of(
                                                "cleanup.policy", "delete",
                                                "max.message.bytes", "2097152",
                                                "retention.bytes", "-1",
                                                "retention.ms", "-1")));
    }

    @Test
    void givesEachServiceADatabaseOfItsOwnName() {
        assertThat(ofKind("Cluster"))
                .allSatisfy(cluster -> {
                    var database = cluster.at("/spec/bootstrap/initdb/database").asText();
                    assertThat(cluster.name()).isEqualTo(database + "-database");
                    assertThat(cluster.at("/spec/bootstrap/initdb/owner").asText())
                            .isEqualTo(database);
                    assertThat(cluster.at("/spec/enableSuperuserAccess").asBoolean(true)).isFalse();
                })
                .extracting(cluster -> cluster.at("/spec/bootstrap/initdb/database").asText())
                .containsExactlyInAnyOrder("statements", "partnerships", "view");
    }

    @Test
    void containsNoSecret() {
        assertThat(ofKind("Secret")).isEmpty();
    }

    @Test
    void putsEverythingIntoOneRestrictedNamespace() {
        assertThat(ofKind("Namespace"))
                .singleElement()
                .satisfies(namespace ->
                        assertThat(Manifest.strings(namespace.at("/metadata/labels")))
                                .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        assertThat(OBJECTS)
                .filteredOn(object -> !object.kind().equals("Namespace"))
                .extracting(object -> object.at("/metadata/namespace").asText())
                .containsOnly("entente");
    }

    private static int least(Manifest deployment) {
        return ofKind("HorizontalPodAutoscaler")
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/kind").asText().equals("Deployment")
                                && scaler.at("/spec/scaleTargetRef/name")
                                        .asText()
                                        .equals(deployment.name()))
                .findFirst()
                .map(scaler -> scaler.at("/spec/minReplicas").asInt())
                .orElseGet(() -> deployment.at("/spec/replicas").asInt());
    }

    private static boolean selects(Manifest object, Manifest deployment) {
        return new Selector(object.at("/spec/selector"))
                .matches(deployment.podLabels().orElseThrow());
    }

    private static void leadsTo(Manifest service, Manifest deployment) {
        assertThat(Manifest.strings(service.at("/spec/selector")).entrySet())
                .isSubsetOf(deployment.podLabels().orElseThrow().entrySet());
        assertThat(service.at("/spec/ports").valueStream())
                .singleElement()
                .satisfies(port -> {
                    assertThat(port.path("port").asInt()).isEqualTo(8080);
                    var name = port.path("targetPort").asText();
                    assertThat(PodsTest.port(deployment.containers().getFirst(), name))
                            .isEqualTo(8080);
                });
    }

    private static Stream<Manifest> ofKind(String kind) {
        return OBJECTS.stream().filter(object -> object.kind().equals(kind));
    }
}
