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
import org.entente.contracts.Published;
import org.entente.gateway.Negotiation;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Rendering;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The AsyncAPI document and the JSON Schemas, as they come with the contracts. The document names
/// the schemas relative to itself, so that it can be read from here with everything in it.
@Path("/")
@PermitAll
@RunOnVirtualThread
class DocumentResource {

    private static final MediaType YAML = new MediaType("application", "yaml");
    private static final MediaType SCHEMA = new MediaType("application", "schema+json");

    @GET
    @Path("asyncapi")
    public Response asyncApi(
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest http) {
        Negotiation.choose(request, YAML);
        return Rendering.of(Published.asyncApi(), YAML).response(http, ifNoneMatch);
    }

    /// @param name of an entry's schema (`statement`), or of an event's
    ///   (`events/statement.revised`)
    @GET
    @Path("schemas/{name:[a-z./-]+}.json")
    public Response schema(
            @RestPath String name,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest http) {
        var schema =
                Published.schema(name)
                        .orElseThrow(() -> Problems.notFound("No schema is called " + name + "."));
        return Rendering.of(
                        schema,
                        Negotiation.choose(request, SCHEMA, MediaType.APPLICATION_JSON_TYPE))
                .response(http, ifNoneMatch);
    }
}
