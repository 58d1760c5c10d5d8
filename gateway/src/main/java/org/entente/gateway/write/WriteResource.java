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
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.gateway.Addresses;
import org.entente.gateway.Problems;
import org.entente.gateway.consistency.Patience;
import org.entente.gateway.consistency.Waiting;
import org.entente.gateway.openapi.ForKinds;
import org.entente.gateway.openapi.Takes;
import org.jboss.resteasy.reactive.RestPath;

/// Writes of one entry. The owner decides; the answer comes when the view shows what was written,
/// or says that it does not show it yet.
@Path("/v1/{kinds}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@RunOnVirtualThread
class WriteResource {

    private final Owners owners;
    private final Passing passing;
    private final Waiting waiting;
    private final Afterwards afterwards;

    WriteResource(Owners owners, Passing passing, Waiting waiting, Afterwards afterwards) {
        this.owners = owners;
        this.passing = passing;
        this.waiting = waiting;
        this.afterwards = afterwards;
    }

    @Operation(
            operationId = "put{Kind}",
            summary = "Records {a kind}",
            description =
                    "Records the {kind}, or its next version. A new one needs no precondition; to revise one, send the entity tag that was read as `If-Match`. A write that would change nothing makes no version. What an answer has beside the content (`version`, `epoch`, `change`) is ignored, so that what was read can be sent back.")
    @Takes(
            name = "If-Match",
            in = "header",
            value = "entity-tags",
            description =
                    "The entity tag that was read, such as `\"3\"`: the entry is only changed when it still stands there. `*` takes any version.")
    @Takes(
            name = "If-None-Match",
            in = "header",
            value = "star",
            description = "Only `*`: the entry must not exist yet.")
    @Takes(
            name = "why",
            value = "text",
            description = "Why it is changed; it is kept with the version.")
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
        return write(Addresses.key(kinds, id), request, headers, body);
    }

    @Operation(
            operationId = "retract{Kind}",
            summary = "Retracts {a kind}",
            description =
                    "Takes the {kind} back, for a reason. What was recorded stays in its history.")
    @Takes(
            name = "If-Match",
            in = "header",
            value = "entity-tags",
            description =
                    "The entity tag that was read, such as `\"3\"`: the entry is only changed when it still stands there. `*` takes any version.")
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
        return write(Addresses.key(kinds, id), request, headers, body);
    }

    /// Appends to what happened.
    @Operation(
            operationId = "addEvidence",
            summary = "Adds evidence to a commitment",
            description =
                    "Appends what happened, under the next number, with its sources. What the commitment already says is not added again.")
    @ForKinds(Kind.COMMITMENT)
    @Takes(
            name = "If-Match",
            in = "header",
            value = "entity-tags",
            description =
                    "The entity tag that was read, such as `\"3\"`: the entry is only changed when it still stands there. `*` takes any version.")
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
    @Takes(
            name = "If-Match",
            in = "header",
            value = "entity-tags",
            description =
                    "The entity tag that was read, such as `\"3\"`: the entry is only changed when it still stands there. `*` takes any version.")
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
    @Takes(
            name = "If-Match",
            in = "header",
            value = "entity-tags",
            description =
                    "The entity tag that was read, such as `\"3\"`: the entry is only changed when it still stands there. `*` takes any version.")
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
    @Takes(
            name = "If-Match",
            in = "header",
            value = "entity-tags",
            description =
                    "The entity tag that was read, such as `\"3\"`: the entry is only changed when it still stands there. `*` takes any version.")
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
        return write(key, request, headers, body);
    }

    private Response write(
            EntryKey key, HttpServerRequest request, HttpHeaders headers, byte[] body) {
        var wished = Patience.wished(headers.getHeaderString(Patience.PREFER));
        var owner = owners.of(key.kind());
        try (var waiter = waiting.on(key)) {
            var answered =
                    passing.pass(owner, request.method().name(), request.uri(), headers, body);
            var answer = Passing.answer(answered);
            if (answered.statusCode() / 100 == 2) {
                afterwards.completes(answer, answered, waiter, wished);
            }
            return answer.build();
        }
    }
}
