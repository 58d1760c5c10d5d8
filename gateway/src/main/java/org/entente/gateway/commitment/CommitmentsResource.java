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
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.commitment.CommitmentList.Sort;
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
    @GET
    public Response list(
            @RestQuery List<String> state,
            @RestQuery @Nullable String on,
            @RestQuery List<String> stage,
            @RestQuery List<String> by,
            @RestQuery List<String> to,
            @RestQuery List<String> actor,
            @RestQuery List<String> topic,
            @RestQuery List<String> partnership,
            @RestQuery List<String> statement,
            @RestQuery List<String> assessedBy,
            @RestQuery @Nullable String dueFrom,
            @RestQuery @Nullable String dueTo,
            @RestQuery @DefaultValue("id") String sort,
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
