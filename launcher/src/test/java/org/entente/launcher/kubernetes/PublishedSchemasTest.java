package org.entente.launcher.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedSchemasTest {

    @Test
    void everyObjectFitsThePublishedSchemaOfItsKind() {
        assertThat(Kustomization.base()).flatMap(PublishedSchemas::violations).isEmpty();
        assertThat(Kustomization.everything()).flatMap(PublishedSchemas::violations).isEmpty();
        assertThat(
                        Kustomization.documents(
                                Kustomization.KUBERNETES.resolve("secrets.example.yaml")))
                .map(Manifest::new)
                .flatMap(PublishedSchemas::violations)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, gateway, /spec/template/spec",
        "NetworkPolicy, gateway, /spec",
        "HorizontalPodAutoscaler, gateway, /spec/behavior",
        "Kafka, entente, /spec/kafka",
        "KafkaTopic, entente.statements, /spec",
        "Cluster, view-database, /spec/bootstrap/initdb",
        "PodMonitor, entente, /spec"
    })
    void noticeAMemberThatThereIsNot(String kind, String name, String where) {
        var object = find(kind, name);
        object.json().withObject(where).put("replicaz", 2);

        assertThat(PublishedSchemas.violations(object))
                .singleElement()
                .asString()
                .contains("replicaz");
    }

    @Test
    void noticeAMemberThatIsMissing() {
        var object = find("Deployment", "gateway");
        object.json().withObject("/spec").remove("selector");

        assertThat(PublishedSchemas.violations(object))
                .singleElement()
                .asString()
                .contains("selector");
    }

    private static Manifest find(String kind, String name) {
        return Kustomization.everything().stream()
                .filter(object -> object.is(kind, name))
                .findFirst()
                .orElseThrow();
    }
}
