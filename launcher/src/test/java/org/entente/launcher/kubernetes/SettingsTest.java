package org.entente.launcher.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the manifests tell a program is what it asks for.
class SettingsTest {
    private static final List<Manifest> OBJECTS = Kustomization.everything();
    private static final Map<String, List<String>> MODULES =
            Map.of(
                    "gateway", List.of("gateway"),
                    "operations", List.of("engines", "launcher"),
                    "partnership-service", List.of("chassis", "partnership-service"),
                    "statements-service", List.of("chassis", "statements-service"));

    /// What the sources do not name in one piece, or not yet.
    private static final Pattern BESIDES =
            Pattern.compile(
                    "ENTENTE_(STATEMENTS|PARTNERSHIPS|VIEW)_DATABASE_(URL|USER|PASSWORD)"
                            + "|ENTENTE_TOPIC_REPLICATION|ENTENTE_LOG_JSON|ENTENTE_SHUTDOWN_DELAY");

    static Stream<Manifest> pods() {
        return OBJECTS.stream().filter(object -> object.podTemplate().isPresent());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void tellAProgramWhatItMustKnowAndNothingThatItDoesNotRead(Manifest pod) {
        var asked = Settings.of(modules(pod));
        assertThat(pod.allContainers())
                .allSatisfy(container -> {
                    var told = Environment.of(container, OBJECTS);
                    assertThat(told.names())
                            .containsAll(asked.mandatory())
                            .filteredOn(name -> name.startsWith("ENTENTE_"))
                            .filteredOn(name -> !BESIDES.matcher(name).matches())
                            .isSubsetOf(asked.read());
                    assertThat(told.dangling()).isEmpty();
                });
    }

    /// A gateway makes its view's tables itself, beside older gateways that serve.
    @Test
    void preparesAnOwnersDatabaseAndEndsBeforeItStarts() {
        assertThat(
                        pods().filter(pod -> pod.kind().equals("Deployment"))
                                .filter(pod -> !modules(pod).contains("gateway")))
                .hasSize(2)
                .allSatisfy(pod ->
                        assertThat(pod.allContainers().getFirst().path("env").valueStream())
                                .anyMatch(variable ->
                                        variable.path("name")
                                                        .asText()
                                                        .equals("QUARKUS_INIT_AND_EXIT")
                                                && variable.path("value").asText().equals("true")));
    }

    private static List<String> modules(Manifest pod) {
        var name = pod.podLabels().orElseThrow().get("app.kubernetes.io/name");
        return Objects.requireNonNull(MODULES.get(name), pod.toString());
    }
}
