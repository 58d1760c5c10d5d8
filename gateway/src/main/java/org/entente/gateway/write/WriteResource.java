package org.entente.gateway.write;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.contracts.Kind;
import org.entente.gateway.Addresses;
import org.entente.gateway.openapi.Takes;
import org.jboss.resteasy.reactive.RestPath;

/// Writes of one entry.
@Path("/v1/{kinds}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@RunOnVirtualThread
class WriteResource {

    private final Writing writing;

    WriteResource(Writing writing) {
        this.writing = writing;
    }

    @Operation(
            operationId = "put{Kind}",
            summary = "Records {a kind}",
            description =
                    "Records the {kind}, or its next version. A new one needs no precondition; to revise one, send the entity tag that was read as `If-Match`. A write that would change nothing makes no version. What an answer has beside the content (`version`, `epoch`, `change`) is ignored, so that what was read can be sent back.")
    @Takes(name = "If-Match", in = "header", value = "entity-tags", description = Writing.IF_MATCH)
    @Takes(
            name = "If-None-Match",
            in = "header",
            value = "star",
            description = "Only `*`: the entry must not exist yet.")
    @Takes(
            name = "why",
            value = "text",
            description =
                    "Why it is changed, in 2,000 characters at most; it is kept with the version.")
    @Takes(
            name = "quotations",
            value = "quotations",
            kinds = Kind.STATEMENT,
            description =
                    "What becomes of quotations that the text does not have: the statement is refused, or they are kept and marked as orphans.")
    @RequestBody(
            description = "The {kind}.",
            required = true,
            content = @Content(schema = @Schema(ref = "{Kind}ToRecord")))
    @APIResponse(
            responseCode = "200",
            description = "The {kind} as it is now recorded: revised, or unchanged.",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    @APIResponse(
            responseCode = "201",
            description = "The {kind}, recorded for the first time.",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    @APIResponse(
            responseCode = "409",
            description = "It was retracted; to record it again, send its version as `If-Match`.")
    @APIResponse(
            responseCode = "412",
            description = "It stands at another version, does not exist, or exists already.")
    @APIResponse(
            responseCode = "422",
            description = "The {kind} is not as it must be, or names what is not in the record.")
    @APIResponse(
            responseCode = "428",
            description = "It exists and differs: send its version as `If-Match`.")
    @PUT
    public Response put(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return writing.write(Addresses.key(kinds, id), request, headers, body);
    }

    @Operation(
            operationId = "retract{Kind}",
            summary = "Retracts {a kind}",
            description =
                    "Takes the {kind} back, for a reason. What was recorded stays in its history.")
    @Takes(name = "If-Match", in = "header", value = "entity-tags", description = Writing.IF_MATCH)
    @RequestBody(
            description = "Why.",
            required = true,
            content = @Content(schema = @Schema(ref = "ReasonToGive")))
    @APIResponse(
            responseCode = "200",
            description =
                    "The {kind} as it is now recorded, with the retraction as its latest change.",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    @APIResponse(responseCode = "404", description = "There is no such {kind}.")
    @APIResponse(responseCode = "409", description = "It is retracted already.")
    @APIResponse(responseCode = "412", description = "It stands at another version.")
    @APIResponse(
            responseCode = "422",
            description = "The body does not say why, or has a member that there cannot be.")
    @POST
    @Path("retraction")
    public Response retract(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return writing.write(Addresses.key(kinds, id), request, headers, body);
    }
}
