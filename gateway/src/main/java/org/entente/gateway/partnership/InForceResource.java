package org.entente.gateway.partnership;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersPagesOf;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which partnerships stand on a day.
@Tag(name = "Questions")
@Path("/v1/in-force")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class InForceResource {

    private final InForce inForce;
    private final Compositions compositions;

    InForceResource(InForce inForce, Compositions compositions) {
        this.inForce = inForce;
        this.compositions = compositions;
    }

    /// @param on today without it
    /// @param state without any, those in which a partnership works
    @Operation(
            operationId = "inForce",
            summary = "Which partnerships stand on a day",
            description =
                    "Partnerships and how they stand on the day, with the act that brought it about. Without a state asked for, those in which a partnership works.")
    @AnswersPagesOf(InForce.Item.class)
    @GET
    public Response list(
            @Parameter(
                            description = "The day; today (UTC) without it.",
                            schema = @Schema(ref = "date"))
                    @RestQuery
                    @Nullable String on,
            @Parameter(
                            description = "Only those of one of these types.",
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
            @Parameter(
                            description = "Only those in one of these states.",
                            schema = @Schema(implementation = Standing.State.class))
                    @RestQuery
                    List<String> state,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var day = Parameters.date("on", on);
        Parameters.codes("type", "partnership-types", type);
        state.forEach(one -> Parameters.oneOf("state", one, Standing.State.codes()));
        var states = state.isEmpty() ? InForce.STATES : state;
        var asKnown = AsKnown.read(asKnownAt);
        return compositions.answer(
                request,
                ifNoneMatch,
                today ->
                        inForce.page(
                                new InForce.Question(
                                        day == null ? today : day,
                                        type,
                                        party,
                                        partner,
                                        states,
                                        asKnown),
                                cursor,
                                limit));
    }
}
