package org.entente.gateway.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.Negotiation;
import org.entente.gateway.cache.Rendering;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.openapi.ComesWithTheProgram;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// The document of the API, as it is committed. It comes with the program and does not change while
/// it runs.
@Tag(name = "Documents")
@Path("/openapi")
@PermitAll
@ComesWithTheProgram
@RunOnVirtualThread
class OpenApiResource {

    private static final MediaType YAML = new MediaType("application", "yaml");

    @Operation(
            operationId = "openapi",
            summary = "Reads this document",
            description = "The API as OpenAPI 3.1 describes it.")
    @AnswersWith(value = String.class, as = "application/yaml")
    @GET
    public Response document(
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest http) {
        Negotiation.choose(request, YAML);
        return Rendering.of(read(), YAML).response(http, ifNoneMatch);
    }

    /// It is seldom asked for: nothing of it is kept.
    private static byte[] read() {
        try (var file = OpenApiResource.class.getResourceAsStream("openapi.yaml")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
