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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.Published;
import org.entente.gateway.Negotiation;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Rendering;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.openapi.ComesWithTheProgram;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The AsyncAPI document and the JSON Schemas, as they come with the contracts. The document names
/// the schemas relative to itself, so that it can be read from here with everything in it.
@Tag(name = "Documents")
@Path("/")
@PermitAll
@ComesWithTheProgram
@RunOnVirtualThread
class DocumentResource {

    private static final MediaType YAML = new MediaType("application", "yaml");
    private static final MediaType SCHEMA = new MediaType("application", "schema+json");

    @Operation(
            operationId = "asyncapi",
            summary = "Reads the document of the events",
            description =
                    "Topics, webhooks and server-sent events as AsyncAPI 3 describes them. It names the schemas relative to itself.")
    @AnswersWith(value = String.class, as = "application/yaml")
    @GET
    @Path("asyncapi")
    public Response asyncApi(
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest http) {
        Negotiation.choose(request, YAML);
        return Rendering.of(Published.asyncApi(), YAML).response(http, ifNoneMatch);
    }

    @Operation(
            operationId = "getSchema",
            summary = "Reads the schema of a kind of entry",
            description = "As JSON Schema (2020-12). Owners hold what is written against it.")
    @AnswersWith(value = String.class, as = "application/schema+json", also = "application/json")
    @APIResponse(responseCode = "404", description = "No schema is called so.")
    @GET
    @Path("schemas/{name:[a-z-]+}.json")
    public Response schema(
            @Parameter(description = "The kind.", schema = @Schema(ref = "kind")) @RestPath
                    String name,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest http) {
        return published(name, ifNoneMatch, request, http);
    }

    @Operation(
            operationId = "getEventSchema",
            summary = "Reads the schema of a type of events",
            description = "As JSON Schema (2020-12). The document of the events names it.")
    @AnswersWith(value = String.class, as = "application/schema+json", also = "application/json")
    @APIResponse(responseCode = "404", description = "No schema is called so.")
    @GET
    @Path("schemas/events/{name:[a-z.-]+}.json")
    public Response eventSchema(
            @Parameter(
                            description = "The type, such as `statement.revised`.",
                            schema = @Schema(ref = "schema"))
                    @RestPath
                    String name,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest http) {
        return published("events/" + name, ifNoneMatch, request, http);
    }

    private static Response published(
            String name, @Nullable String ifNoneMatch, Request request, HttpServerRequest http) {
        var schema =
                Published.schema(name)
                        .orElseThrow(() -> Problems.notFound("No schema is called " + name + "."));
        return Rendering.of(
                        schema,
                        Negotiation.choose(request, SCHEMA, MediaType.APPLICATION_JSON_TYPE))
                .response(http, ifNoneMatch);
    }
}
