package org.entente.gateway.alignment;

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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where two or more actors stand together.
@Tag(name = "Questions")
@Path("/v1/alignment")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class AlignmentResource {

    private static final int MOST = 10;

    private final Alignments alignments;
    private final Compositions compositions;

    AlignmentResource(Alignments alignments, Compositions compositions) {
        this.alignments = alignments;
        this.compositions = compositions;
    }

    /// @param actors ids, separated by commas or each in a parameter of its own
    @Operation(
            operationId = "alignment",
            summary = "Where actors stand together",
            description =
                    "Group by group of one topic and one target: positions held together, joined later, and opposed. Shares describe only the texts that the record holds.")
    @AnswersWith(Alignment.class)
    @GET
    public Response alignment(
            @Parameter(
                            description =
                                    "Two to ten actors, separated by commas or each in a parameter of its own.",
                            required = true,
                            schema = @Schema(ref = "ids"))
                    @RestQuery
                    List<String> actors,
            @Parameter(
                            description = "Only positions on one of these topics.",
                            schema = @Schema(ref = "topics"))
                    @RestQuery
                    List<String> topic,
            @Parameter(
                            description = "Only positions aimed at one of these actors.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> target,
            @Parameter(
                            description = "Only acts of one of these families.",
                            schema = @Schema(ref = "families"))
                    @RestQuery
                    List<String> family,
            @Parameter(
                            description = "Only statements of this day or later.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String from,
            @Parameter(
                            description = "Only statements of this day or earlier.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String to,
            @RestQuery @DefaultValue("10") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        Parameters.codes("topic", "topics", topic);
        family.forEach(one -> Parameters.oneOf("family", one, Families.all()));
        var question =
                new Alignments.Question(
                        named(actors),
                        topic,
                        target,
                        family,
                        Parameters.day("from", from),
                        Parameters.day("to", to),
                        AsKnown.read(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> alignments.page(question, cursor, limit));
    }

    private static List<String> named(List<String> actors) {
        var named =
                actors.stream()
                        .flatMap(some -> Arrays.stream(some.split(",", -1)))
                        .map(String::strip)
                        .filter(actor -> !actor.isEmpty())
                        .distinct()
                        .toList();
        if (named.size() < 2 || named.size() > MOST) {
            throw Problems.badParameter("actors", "names two to " + MOST + " actors");
        }
        return named;
    }
}
