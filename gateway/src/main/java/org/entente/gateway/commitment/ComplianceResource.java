package org.entente.gateway.commitment;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.commitment.ComplianceQuestion.By;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How commitments were judged, by who made them, what they are about, or where.
@Tag(name = "Questions")
@Path("/v1/compliance")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class ComplianceResource {

    private static final Map<String, By> BYS =
            Map.of("actor", By.ACTOR, "topic", By.TOPIC, "partnership", By.PARTNERSHIP);

    private final Compliances compliances;
    private final Compositions compositions;
    private final Readers readers;

    ComplianceResource(Compliances compliances, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.compliances = compliances;
        this.compositions = compositions;
    }

    @Operation(
            operationId = "compliance",
            summary = "How commitments were judged",
            description =
                    "Counts of judgements, by who made the commitments, what they are about, or in which partnership. What was not judged is neither kept nor broken.")
    @AnswersWith(Compliance.class)
    @GET
    public Response compliance(
            @Parameter(
                            description = "By what they are grouped.",
                            schema = @Schema(enumeration = {"actor", "partnership", "topic"}))
                    @RestQuery
                    @DefaultValue("actor")
                    String by,
            @Parameter(
                            description = "Only judgements on one of these scales.",
                            schema = @Schema(ref = "assessment-scales"))
                    @RestQuery
                    List<String> scale,
            @Parameter(
                            description = "Only judgements of one of these assessors.",
                            schema = @Schema(ref = "words"))
                    @RestQuery
                    List<String> assessor,
            @Parameter(
                            description = "Only commitments that one of these actors made.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> actor,
            @Parameter(
                            description = "Only commitments about one of these topics.",
                            schema = @Schema(ref = "topics"))
                    @RestQuery
                    List<String> topic,
            @Parameter(
                            description = "Only commitments made in one of these partnerships.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> partnership,
            @Parameter(
                            description = "Only commitments made on this day or later.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String from,
            @Parameter(
                            description = "Only commitments made on this day or earlier.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String to,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        Parameters.oneOf("by", by, BYS.keySet().stream().sorted().toList());
        Parameters.codes("scale", "assessment-scales", scale);
        Parameters.codes("topic", "topics", topic);
        var question =
                new ComplianceQuestion(
                        Objects.requireNonNull(BYS.get(by)),
                        scale,
                        assessor,
                        actor,
                        topic,
                        partnership,
                        Parameters.day("from", from),
                        Parameters.day("to", to),
                        readers.asKnown(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> compliances.page(question, cursor, limit));
    }
}
