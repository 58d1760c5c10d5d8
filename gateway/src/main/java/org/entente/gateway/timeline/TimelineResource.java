package org.entente.gateway.timeline;

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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.Kind;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersPagesOf;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What happened, day by day.
@Tag(name = "Questions")
@Path("/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class TimelineResource {

    private final Timeline timeline;
    private final Compositions compositions;
    private final Readers readers;

    TimelineResource(Timeline timeline, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.timeline = timeline;
        this.compositions = compositions;
    }

    /// Each parameter narrows the answer. Several actors mean all of them; several values of any
    /// other parameter mean any of them.
    @Operation(
            operationId = "timeline",
            summary = "What happened, day by day",
            description =
                    "Meetings, statements, milestones, promises, what is due, evidence and assessments in one order. Several actors mean all of them; several values of any other parameter mean any of them.")
    @AnswersPagesOf(Moment.class)
    @GET
    public Response timeline(
            @Parameter(
                            description = "Only what concerns all of these actors.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> actor,
            @Parameter(
                            description = "Only what is about one of these topics.",
                            schema = @Schema(ref = "topics"))
                    @RestQuery
                    List<String> topic,
            @Parameter(
                            description = "Only what belongs to one of these dialogues.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> dialogue,
            @Parameter(
                            description = "Only what belongs to one of these statements.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> statement,
            @Parameter(
                            description = "Only what belongs to one of these partnerships.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> partnership,
            @Parameter(
                            description = "Only what belongs to one of these commitments.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> commitment,
            @Parameter(
                            description = "Only this.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "meeting",
                                                "statement",
                                                "milestone",
                                                "promise",
                                                "plan",
                                                "due",
                                                "evidence",
                                                "assessment"
                                            }))
                    @RestQuery
                    List<String> what,
            @Parameter(
                            description = "Only what can have been on this day or later.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String from,
            @Parameter(
                            description = "Only what can have been on this day or earlier.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String to,
            @Parameter(
                            description = "The earliest first, or the latest first.",
                            schema = @Schema(enumeration = {"day", "-day"}))
                    @RestQuery
                    @DefaultValue("day")
                    String sort,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        Parameters.oneOf("sort", sort, List.of("day", "-day"));
        Parameters.codes("topic", "topics", topic);
        what.forEach(one -> Parameters.oneOf("what", one, Moment.WHATS));
        var question =
                new Timeline.Question(
                        entries(Kind.ACTOR, actor),
                        Stream.of(
                                        all(topic, Happening::topic),
                                        all(what, Happening::what),
                                        entries(Kind.DIALOGUE, dialogue),
                                        entries(Kind.STATEMENT, statement),
                                        entries(Kind.PARTNERSHIP, partnership),
                                        entries(Kind.COMMITMENT, commitment))
                                .filter(some -> !some.isEmpty())
                                .toList(),
                        Parameters.day("from", from),
                        Parameters.day("to", to),
                        sort.equals("-day"),
                        readers.asKnown(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> timeline.page(question, cursor, limit));
    }

    private static List<String> entries(Kind kind, List<String> ids) {
        return all(ids, id -> Happening.entry(kind, id));
    }

    private static List<String> all(List<String> values, UnaryOperator<String> naming) {
        return values.stream().map(naming).toList();
    }
}
