package org.entente.launcher.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a cluster under the restricted pod security asks of every pod, and what we ask on top.
class PodsTest {
    private static final List<String> SERVICES =
            List.of("gateway", "partnership-service", "statements-service");

    static Stream<Manifest> pods() {
        return Stream.concat(Kustomization.base().stream(), Kustomization.everything().stream())
                .filter(object -> object.podTemplate().isPresent());
    }

    static Stream<Manifest> deployments() {
        return pods().filter(object -> object.kind().equals("Deployment"));
    }

    @Test
    void areThoseOfTheThreeServicesAndOfOperations() {
        assertThat(Kustomization.base())
                .filteredOn(object -> object.kind().equals("Deployment"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(pods().flatMap(pod -> pod.podLabels().stream()))
                .allSatisfy(labels ->
                        assertThat(labels)
                                .containsEntry("app.kubernetes.io/part-of", "entente")
                                .containsKey("app.kubernetes.io/name"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void runUnprivilegedAndWithoutATokenForTheCluster(Manifest object) {
        var pod = object.podTemplate().orElseThrow().path("spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                .isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.propertyStream().map(Map.Entry::getKey))
                .doesNotContain("hostNetwork", "hostPID", "hostIPC");
        assertThat(pod.path("volumes").valueStream())
                .allMatch(volume -> volume.has("emptyDir") || volume.has("persistentVolumeClaim"));
        assertThat(object.allContainers()).allSatisfy(PodsTest::isRestricted);
    }

    @ParameterizedTest
    @MethodSource("pods")
    void runANamedVersionWithinBounds(Manifest object) {
        assertThat(object.allContainers())
                .allSatisfy(container -> {
                    assertThat(container.path("image").asText())
                            .matches("entente/[a-z-]+:.+")
                            .doesNotEndWith(":latest");
                    assertThat(container.at("/resources/requests/cpu").isTextual()).isTrue();
                    assertThat(container.at("/resources/limits/memory").asText())
                            .isNotEmpty()
                            .isEqualTo(container.at("/resources/requests/memory").asText());
                });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void areAskedOnTheManagementPortHowTheyAre(Manifest deployment) {
        assertThat(deployment.containers())
                .singleElement()
                .satisfies(container -> {
                    isProbed(container, "startupProbe", "/q/health/started");
                    isProbed(container, "livenessProbe", "/q/health/live");
                    isProbed(container, "readinessProbe", "/q/health/ready");
                    assertThat(port(container, "management")).isEqualTo(9000);
                });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void areReplacedOneAtATimeAndSpread(Manifest deployment) {
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
        assertThat(deployment.at("/spec/template/spec/topologySpreadConstraints").valueStream())
                .extracting(spread -> spread.path("topologyKey").asText())
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        assertThat(deployment.at("/spec/template/spec/terminationGracePeriodSeconds").asInt())
                .isEqualTo(30);
    }

    static int port(JsonNode container, String name) {
        return container
                .path("ports")
                .valueStream()
                .filter(port -> port.path("name").asText().equals(name))
                .mapToInt(port -> port.path("containerPort").asInt())
                .sum();
    }

    private static void isRestricted(JsonNode container) {
        var security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.has("privileged")).isFalse();
        assertThat(security.at("/capabilities/drop").valueStream())
                .extracting(JsonNode::asText)
                .containsExactly("ALL");
        assertThat(security.path("capabilities").has("add")).isFalse();
    }

    private static void isProbed(JsonNode container, String probe, String path) {
        assertThat(container.at("/" + probe + "/httpGet/path").asText()).isEqualTo(path);
        assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
    }
}
