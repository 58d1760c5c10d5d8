package org.entente.gateway.position;

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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.openapi.Takes;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Positions across all statements.
@Tag(name = "Questions")
@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class PositionResource {

    private final Positions positions;
    private final Compositions compositions;

    PositionResource(Positions positions, Compositions compositions) {
        this.positions = positions;
        this.compositions = compositions;
    }

    /// @param asked the filters, each of which may be asked for several values ([Filter]); `q`,
    ///   `from`, `to`, `first`, `sort` ([PositionQuestion])
    @Operation(
            operationId = "positions",
            summary = "Positions across all statements",
            description =
                    "Who said what, in how strong a form and aimed at whom. With `first=true` those that may have been the first to say so. A parameter that is not listed here is refused.")
    @Takes(
            name = "holder",
            value = "id",
            many = true,
            description = "Only positions that one of these actors holds.")
    @Takes(
            name = "aligned",
            value = "id",
            many = true,
            description = "Only positions of statements that one of these actors joined later.")
    @Takes(
            name = "act",
            value = "speech-acts",
            many = true,
            description = "Only these speech acts.")
    @Takes(
            name = "family",
            value = "families",
            many = true,
            description = "Only acts of one of these families.")
    @Takes(
            name = "strength",
            value = "strengths",
            many = true,
            description = "Only positions put in one of these strengths.")
    @Takes(
            name = "target",
            value = "id",
            many = true,
            description = "Only positions aimed at one of these actors.")
    @Takes(
            name = "toward",
            value = "id",
            many = true,
            description =
                    "Only positions whose matter concerns one of these actors besides its targets.")
    @Takes(
            name = "topic",
            value = "topics",
            many = true,
            description = "Only positions on one of these topics.")
    @Takes(
            name = "statementType",
            value = "statement-types",
            many = true,
            description = "Only positions in statements of one of these types.")
    @Takes(
            name = "statement",
            value = "id",
            many = true,
            description = "Only positions in one of these statements.")
    @Takes(
            name = "meeting",
            value = "words",
            many = true,
            description = "Only positions of statements issued at one of these meetings.")
    @Takes(
            name = "grade",
            value = "grades",
            many = true,
            description = "Only positions whose sources have one of these grades.")
    @Takes(
            name = "atLeast",
            value = "strengths",
            description = "Only positions put at least so strongly.")
    @Takes(name = "q", value = "words", description = "Words to be found in the matter.")
    @Takes(name = "from", value = "day", description = "Only statements of this day or later.")
    @Takes(name = "to", value = "day", description = "Only statements of this day or earlier.")
    @Takes(
            name = "first",
            value = "flag",
            description = "With `true` only those that may have been the first of all that match.")
    @Takes(
            name = "sort",
            value = "order-of-days",
            description =
                    "The earliest first, or the latest first, which is what comes without it.")
    @Takes(
            name = "asKnownAt",
            value = "known-at",
            description = "As the record stood at this moment, or at the end of this day (UTC).")
    @AnswersWith(Positions.Answer.class)
    @GET
    public Response list(
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context UriInfo asked,
            @Context HttpServerRequest request) {
        var question = PositionQuestion.read(asked.getQueryParameters());
        return compositions.answer(
                request, ifNoneMatch, _ -> positions.page(question, cursor, limit));
    }
}
