package org.entente.gateway.write;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.gateway.Addresses;
import org.entente.gateway.Problems;
import org.entente.gateway.openapi.ForKinds;
import org.entente.gateway.openapi.Takes;
import org.jboss.resteasy.reactive.RestPath;

/// What is appended to a commitment, and what an editor decides on one that was proposed.
@Path("/v1/{kinds}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@RunOnVirtualThread
class CommitmentCalls {

    private final Writing writing;

    CommitmentCalls(Writing writing) {
        this.writing = writing;
    }

    /// Appends to what happened.
    @Operation(
            operationId = "addEvidence",
            summary = "Adds evidence to a commitment",
            description =
                    "Appends what happened, under the next number, with its sources. What the commitment already says is not added again.")
    @ForKinds(Kind.COMMITMENT)
    @Takes(name = "If-Match", in = "header", value = "entity-tags", description = Writing.IF_MATCH)
    @RequestBody(
            description = "What happened, its sources, and why it is added.",
            required = true,
            content = @Content(schema = @Schema(ref = "EvidenceToAdd")))
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it is now recorded.",
            content = @Content(schema = @Schema(ref = "Commitment")))
    @APIResponse(responseCode = "404", description = "There is no such commitment.")
    @APIResponse(responseCode = "409", description = "It was retracted.")
    @APIResponse(responseCode = "412", description = "It stands at another version.")
    @APIResponse(
            responseCode = "422",
            description = "The evidence, or one of its sources, is not as it must be.")
    @POST
    @Path("evidence")
    public Response evidence(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return call(Addresses.key(kinds, id), request, headers, body);
    }

    /// Appends to what others judge.
    @Operation(
            operationId = "addAssessment",
            summary = "Adds an assessment to a commitment",
            description =
                    "Appends who judges it how, on which scale, under the next number. Earlier assessments stay.")
    @ForKinds(Kind.COMMITMENT)
    @Takes(name = "If-Match", in = "header", value = "entity-tags", description = Writing.IF_MATCH)
    @RequestBody(
            description = "The judgement, its sources, and why it is added.",
            required = true,
            content = @Content(schema = @Schema(ref = "AssessmentToAdd")))
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it is now recorded.",
            content = @Content(schema = @Schema(ref = "Commitment")))
    @APIResponse(responseCode = "404", description = "There is no such commitment.")
    @APIResponse(responseCode = "409", description = "It was retracted.")
    @APIResponse(responseCode = "412", description = "It stands at another version.")
    @APIResponse(
            responseCode = "422",
            description = "The assessment, or one of its sources, is not as it must be.")
    @POST
    @Path("assessments")
    public Response assessments(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return call(Addresses.key(kinds, id), request, headers, body);
    }

    /// An editor takes a proposal into the record.
    @Operation(
            operationId = "acceptCommitment",
            summary = "Accepts a proposed commitment",
            description =
                    "A commitment that was proposed from a statement becomes an accepted one. To accept it twice changes nothing.")
    @ForKinds(Kind.COMMITMENT)
    @Takes(name = "If-Match", in = "header", value = "entity-tags", description = Writing.IF_MATCH)
    @RequestBody(
            description = "Why, where there is something to say.",
            required = false,
            content = @Content(schema = @Schema(ref = "Reason")))
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it is now recorded.",
            content = @Content(schema = @Schema(ref = "Commitment")))
    @APIResponse(responseCode = "404", description = "There is no such commitment.")
    @APIResponse(responseCode = "409", description = "It is not proposed, or was retracted.")
    @APIResponse(responseCode = "412", description = "It stands at another version.")
    @APIResponse(responseCode = "422", description = "The body has a member that there cannot be.")
    @POST
    @Path("acceptance")
    public Response accept(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return call(Addresses.key(kinds, id), request, headers, body);
    }

    /// An editor turns a proposal down.
    @Operation(
            operationId = "rejectCommitment",
            summary = "Rejects a proposed commitment",
            description =
                    "A commitment that was proposed from a statement is declined, for a reason. To reject it twice changes nothing.")
    @ForKinds(Kind.COMMITMENT)
    @Takes(name = "If-Match", in = "header", value = "entity-tags", description = Writing.IF_MATCH)
    @RequestBody(
            description = "Why.",
            required = true,
            content = @Content(schema = @Schema(ref = "ReasonToGive")))
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it is now recorded.",
            content = @Content(schema = @Schema(ref = "Commitment")))
    @APIResponse(responseCode = "404", description = "There is no such commitment.")
    @APIResponse(responseCode = "409", description = "It is not proposed, or was retracted.")
    @APIResponse(responseCode = "412", description = "It stands at another version.")
    @APIResponse(
            responseCode = "422",
            description = "The body does not say why, or has a member that there cannot be.")
    @POST
    @Path("rejection")
    public Response reject(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return call(Addresses.key(kinds, id), request, headers, body);
    }

    private Response call(
            EntryKey key, HttpServerRequest request, HttpHeaders headers, byte[] body) {
        if (key.kind() != Kind.COMMITMENT) {
            throw Problems.notFound("Only commitments have this call.");
        }
        return writing.write(key, request, headers, body);
    }
}
