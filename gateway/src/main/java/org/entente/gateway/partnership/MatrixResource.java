package org.entente.gateway.partnership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.Csv;
import org.entente.gateway.Negotiation;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which partnership has which area of cooperation, as far as known.
@Tag(name = "Questions")
@Path("/v1/partnerships/matrix")
@PermitAll
@RunOnVirtualThread
class MatrixResource {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", "UTF-8");

    private final Matrices matrices;
    private final Compositions compositions;

    MatrixResource(Matrices matrices, Compositions compositions) {
        this.matrices = matrices;
        this.compositions = compositions;
    }

    /// @param on only those that stand on that day
    /// @param act the act by whose day ordinals count; without it the one that concluded each
    @Operation(
            operationId = "partnershipMatrix",
            summary = "Which partnership has which area",
            description =
                    "Areas of cooperation by partnerships, with yes, no and unknown kept apart, and the ordinal of each partnership among its kind.")
    @AnswersWith(
            value = Matrix.class,
            also = {"text/csv", "text/markdown"})
    @GET
    public Response matrix(
            @Parameter(
                            description = "Only partnerships of one of these types.",
                            schema = @Schema(ref = "partnership-types"))
                    @RestQuery
                    List<String> type,
            @Parameter(
                            description = "Only those of which one of these actors is a party.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> party,
            @Parameter(
                            description =
                                    "Only those of which one of these actors is a party as well.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> partner,
            @Parameter(description = "Only these partnerships.", schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> id,
            @Parameter(description = "Only these areas.", schema = @Schema(ref = "areas"))
                    @RestQuery
                    List<String> area,
            @Parameter(
                            description =
                                    "Only those that run, are provisionally applied or are in force on this day.",
                            schema = @Schema(ref = "date"))
                    @RestQuery
                    @Nullable String on,
            @Parameter(
                            description =
                                    "The act by whose day ordinals count; without it the one that concluded each partnership.",
                            schema = @Schema(ref = "milestone-acts"))
                    @RestQuery
                    @Nullable String act,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest address,
            @Context Request request) {
        Parameters.codes("type", "partnership-types", type);
        Parameters.codes("area", "areas", area);
        Parameters.codes("act", "milestone-acts", act == null ? List.of() : List.of(act));
        var question =
                new MatrixQuestion(
                        type,
                        party,
                        partner,
                        id,
                        area,
                        Parameters.date("on", on),
                        act,
                        AsKnown.read(asKnownAt));
        var form = Negotiation.choose(request, JSON, Csv.TYPE, MARKDOWN);
        if (form.equals(JSON)) {
            return compositions.answer(
                    address, ifNoneMatch, _ -> matrices.page(question, cursor, limit));
        }
        Function<MatrixTable, String> render =
                form.equals(Csv.TYPE) ? MatrixTable::csv : MatrixTable::markdown;
        return compositions.table(
                address,
                ifNoneMatch,
                form,
                _ -> matrices.page(question, cursor, limit),
                matrix -> render.apply(MatrixTable.of(matrix)));
    }
}
