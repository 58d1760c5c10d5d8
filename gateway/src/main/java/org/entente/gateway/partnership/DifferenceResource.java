package org.entente.gateway.partnership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.partnership.Difference.Shared;
import org.entente.gateway.partnership.Matrices.Column;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Json;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What one partnership has that another has not.
@Tag(name = "Questions")
@Path("/v1/partnerships/difference")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class DifferenceResource {

    private final Jdbi database;
    private final Compositions compositions;

    DifferenceResource(Jdbi database, Compositions compositions) {
        this.database = database;
        this.compositions = compositions;
    }

    @Operation(
            operationId = "partnershipDifference",
            summary = "What one partnership has that another has not",
            description =
                    "Areas of cooperation of two partnerships. Not seen is not no: only a partnership whose list of areas is complete can lack one.")
    @AnswersWith(Difference.class)
    @APIResponse(
            responseCode = "404",
            description = "One of the partnerships is not in the record.")
    @GET
    public Response difference(
            @Parameter(description = "A partnership.", schema = @Schema(ref = "id!")) @RestQuery
                    @Nullable String a,
            @Parameter(description = "Another partnership.", schema = @Schema(ref = "id!"))
                    @RestQuery
                    @Nullable String b,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        if (a == null || b == null) {
            throw Problems.badParameter(a == null ? "a" : "b", "is the id of a partnership");
        }
        var asKnown = AsKnown.read(asKnownAt);
        return compositions.answer(
                request,
                ifNoneMatch,
                _ ->
                        database.withHandle(handle ->
                                difference(
                                        handle,
                                        column(handle, a, asKnown),
                                        column(handle, b, asKnown),
                                        asKnown)));
    }

    private static Column column(Handle handle, String id, AsKnown asKnown) {
        var column = Matrices.column(handle, id, asKnown);
        if (column == null) {
            throw Problems.notFound("partnership/" + id + " is not in the record.");
        }
        return column;
    }

    private static Difference difference(Handle handle, Column a, Column b, AsKnown asKnown) {
        var cells = Matrices.cells(handle, List.of(a, b), asKnown);
        Map<String, Json> ofA = cells.getOrDefault(a.key(), Map.of());
        Map<String, Json> ofB = cells.getOrDefault(b.key(), Map.of());
        var onlyA = new ArrayList<Shared>();
        var onlyB = new ArrayList<Shared>();
        var both = new ArrayList<Shared>();
        for (var code : Vocabularies.shipped().scheme("areas").codes()) {
            var inA = ofA.get(code);
            var inB = ofB.get(code);
            var shared = new Shared(code, Matrix.labels(code), inA, inB);
            if (inA != null && inB != null) {
                both.add(shared);
            } else if (inA != null) {
                onlyA.add(shared);
            } else if (inB != null) {
                onlyB.add(shared);
            }
        }
        var known = b.complete() ? onlyA : List.<Shared>of();
        var unknown = b.complete() ? List.<Shared>of() : onlyA;
        var knownB = a.complete() ? onlyB : List.<Shared>of();
        var unknownB = a.complete() ? List.<Shared>of() : onlyB;
        return new Difference(
                a.head(),
                b.head(),
                new Difference.Counts(
                        known.size(), unknown.size(), both.size(), knownB.size(), unknownB.size()),
                known,
                unknown,
                both,
                knownB,
                unknownB,
                asKnown.text(),
                Difference.NOTE);
    }
}
