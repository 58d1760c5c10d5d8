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
import org.entente.contracts.Kind;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What happened, day by day.
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
    @GET
    public Response timeline(
            @RestQuery List<String> actor,
            @RestQuery List<String> topic,
            @RestQuery List<String> dialogue,
            @RestQuery List<String> statement,
            @RestQuery List<String> partnership,
            @RestQuery List<String> commitment,
            @RestQuery List<String> what,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("day") String sort,
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
