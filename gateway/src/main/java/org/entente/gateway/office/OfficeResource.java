package org.entente.gateway.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who held an office on a day, and which offices a person held.
@Tag(name = "Questions")
@Path("/v1/offices")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class OfficeResource {

    private final Officeholders officeholders;
    private final Compositions compositions;

    OfficeResource(Officeholders officeholders, Compositions compositions) {
        this.officeholders = officeholders;
        this.compositions = compositions;
    }

    @Operation(
            operationId = "offices",
            summary = "Who held which office",
            description =
                    "Tenures of an office, or of a person, as far as known; on a day those who can have held it then.")
    @AnswersWith(Officeholders.Found.class)
    @GET
    public Response held(
            @Parameter(description = "The code of the office.", schema = @Schema(ref = "words"))
                    @RestQuery
                    @Nullable String code,
            @Parameter(
                            description = "The actor that the office belongs to.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    @Nullable String of,
            @Parameter(description = "Only tenures of this person.", schema = @Schema(ref = "id"))
                    @RestQuery
                    @Nullable String person,
            @Parameter(
                            description = "The title of the office as written, in whichever case.",
                            schema = @Schema(ref = "words"))
                    @RestQuery
                    @Nullable String office,
            @Parameter(
                            description = "Only who can have held it on this day.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String on,
            @Parameter(
                            description = "Only who can have held it on a day of this or later.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String from,
            @Parameter(
                            description = "Only who can have held it on a day of this or earlier.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String to,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var question =
                new Officeholders.Question(
                        code,
                        of,
                        person,
                        office,
                        Parameters.day("on", on),
                        Parameters.day("from", from),
                        Parameters.day("to", to),
                        AsKnown.read(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> officeholders.page(question, cursor, limit));
    }
}
