package org.entente.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.entente.gateway.OnRealEngines;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.junit.jupiter.api.Test;

/// The gateway serves the document that is committed, and has the operations that it describes.
@QuarkusTest
@OnRealEngines
class ServedTest {

    @Test
    void sendsTheCommittedDocument() throws IOException {
        var served = given().get("/openapi").then().statusCode(200).extract();

        assertThat(served.contentType()).isEqualTo("application/yaml");
        assertThat(served.asByteArray()).isEqualTo(Files.readAllBytes(OpenApiTest.FILE));
    }

    @Test
    void sendsItOnceToWhoHasIt() {
        var tag = given().get("/openapi").header("ETag");

        given().header("If-None-Match", tag).get("/openapi").then().statusCode(304);
    }

    @Test
    void answersWhatIsDescribedAndNothingElse() {
        var described =
                Resources.all().stream()
                        .flatMap(resource -> Resources.operations(resource).stream())
                        .map(operation ->
                                operation.method().toUpperCase(java.util.Locale.ROOT)
                                        + " "
                                        + operation.code().getDeclaringClass().getName()
                                        + "."
                                        + operation.code().getName())
                        .toList();
        // Pages and streams of changes share an address, and are told apart behind it.
        var changes = "GET org.entente.gateway.feed.ChangesResource.page";
        assertThat(described).contains(changes).doesNotHaveDuplicates();
        assertThat(routes())
                .containsExactlyInAnyOrderElementsOf(
                        described.stream()
                                .map(one -> one.equals(changes) ? "GET one of several" : one)
                                .toList());
    }

    /// What answers at run time, each with its method.
    private static List<String> routes() {
        var routes = new ArrayList<String>();
        for (var path : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            for (var handler : path.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers()
                            .forEach((method, templates) ->
                                    templates
                                            .getTemplates()
                                            .forEach(template ->
                                                    routes.add(
                                                            method + " " + name(template.value))));
                }
            }
        }
        return routes;
    }

    private static String name(RuntimeResource resource) {
        return resource.getResourceClass() == null
                ? "one of several"
                : resource.getResourceClass().getName() + "." + resource.getJavaMethodName();
    }
}
