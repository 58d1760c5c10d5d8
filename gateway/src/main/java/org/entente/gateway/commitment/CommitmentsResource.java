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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.contracts.Kind;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.commitment.CommitmentList.Sort;
import org.entente.gateway.openapi.ForKinds;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What was promised, and how it stands. As a plain text the path would take every address below it
/// away from the items; as a pattern it only goes before the list of other kinds.
@Path("/v1/{kinds:commitments}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class CommitmentsResource {

    private static final Map<String, Sort> SORTS =
            Map.of("id", Sort.ID, "due", Sort.DUE, "-made", Sort.MADE);

    private final CommitmentList list;
    private final Compositions compositions;
    private final Readers readers;

    CommitmentsResource(CommitmentList list, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.list = list;
        this.compositions = compositions;
    }

    /// @param on the day on which they stand so; today without it
    /// @param stage without it, and without these as states, proposals and what was declined are
    ///   left out
    @Operation(
            operationId = "list{Kinds}",
            summary = "Lists commitments and how they stand",
            description =
                    "What was promised, by whom, to whom and until when, each with its state on the day asked for. Proposals and what was declined are left out unless asked for by stage or state.")
    @ForKinds(Kind.COMMITMENT)
    @APIResponse(
            responseCode = "200",
            description = "A page of commitments.",
            content = @Content(schema = @Schema(ref = "{Kind}Page")))
    @GET
    public Response list(
            @Parameter(
                            description = "Only those in one of these states.",
                            schema = @Schema(implementation = CommitmentState.State.class))
                    @RestQuery
                    List<String> state,
            @Parameter(
                            description = "The day on which they stand so; today (UTC) without it.",
                            schema = @Schema(ref = "date"))
                    @RestQuery
                    @Nullable String on,
            @Parameter(
                            description = "Only those at one of these stages.",
                            schema = @Schema(ref = "commitment-stages"))
                    @RestQuery
                    List<String> stage,
            @Parameter(
                            description = "Only those that one of these actors made.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> by,
            @Parameter(
                            description = "Only those made to one of these actors.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> to,
            @Parameter(
                            description =
                                    "Only those that one of these actors made, or to whom they were made.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> actor,
            @Parameter(
                            description = "Only those about one of these topics.",
                            schema = @Schema(ref = "topics"))
                    @RestQuery
                    List<String> topic,
            @Parameter(
                            description =
                                    "Only those made in one of these partnerships, or that belong to it.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> partnership,
            @Parameter(
                            description =
                                    "Only those that one of these statements, or a position of it, made.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> statement,
            @Parameter(
                            description = "Only those that one of these assessors judged.",
                            schema = @Schema(ref = "words"))
                    @RestQuery
                    List<String> assessedBy,
            @Parameter(
                            description = "Only those due next on this day or later.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String dueFrom,
            @Parameter(
                            description = "Only those due next on this day or earlier.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String dueTo,
            @Parameter(
                            description =
                                    "By id, by the day on which they are due next, or the latest made first.",
                            schema = @Schema(enumeration = {"id", "due", "-made"}))
                    @RestQuery
                    @DefaultValue("id")
                    String sort,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        state.forEach(one -> Parameters.oneOf("state", one, CommitmentState.State.codes()));
        Parameters.oneOf("sort", sort, SORTS.keySet().stream().sorted().toList());
        Parameters.codes("stage", "commitment-stages", stage);
        Parameters.codes("topic", "topics", topic);
        var day = Parameters.date("on", on);
        var from = Parameters.day("dueFrom", dueFrom);
        var until = Parameters.day("dueTo", dueTo);
        var asKnown = readers.asKnown(asKnownAt);
        return compositions.answer(
                request,
                ifNoneMatch,
                today ->
                        list.page(
                                new CommitmentQuestion(
                                        day(day, today),
                                        state,
                                        stages(stage, state),
                                        by,
                                        to,
                                        actor,
                                        topic,
                                        partnership,
                                        statement,
                                        assessedBy,
                                        from,
                                        until,
                                        Objects.requireNonNull(SORTS.get(sort)),
                                        asKnown),
                                cursor,
                                limit));
    }

    private static List<String> stages(List<String> stages, List<String> states) {
        if (!stages.isEmpty()) {
            return stages;
        }
        return states.contains("proposed") || states.contains("declined")
                ? List.of()
                : List.of("accepted");
    }

    private static LocalDate day(@Nullable LocalDate asked, LocalDate today) {
        return asked == null ? today : asked;
    }
}
