package org.entente.gateway.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.entente.contracts.Wire;
import org.entente.gateway.access.Readers;
import org.entente.gateway.feed.Feed;
import org.entente.gateway.question.Paged;
import org.jspecify.annotations.Nullable;

/// Answers made of many entries, as JSON: kept until anything changes, and tagged with how far the
/// feed was and the day, since some depend on what is due today. What editors get is kept for
/// nobody, and tagged as theirs.
@ApplicationScoped
public class Compositions {

    private final Answers answers;
    private final Feed feed;
    private final Clock clock;
    private final Readers readers;

    Compositions(Answers answers, Feed feed, Clock clock, Readers readers) {
        this.readers = readers;
        this.answers = answers;
        this.feed = feed;
        this.clock = clock;
    }

    /// @param compose makes the answer, given today (UTC)
    public Response answer(
            HttpServerRequest request,
            @Nullable String ifNoneMatch,
            Function<LocalDate, Object> compose) {
        var answer =
                readers.seesDrafts()
                        ? make(request, compose)
                        : answers.composition(request.uri(), () -> make(request, compose));
        return answer.response(request, ifNoneMatch);
    }

    /// The same as a table: a representation of its own, made anew each time.
    ///
    /// @param render makes the table of the answer
    public <T> Response table(
            HttpServerRequest request,
            @Nullable String ifNoneMatch,
            MediaType type,
            Function<LocalDate, T> compose,
            Function<T, String> render) {
        var today = today();
        var tag = tag(today) + "-" + type.getSubtype();
        var composed = compose.apply(today);
        var body = render.apply(composed).getBytes(StandardCharsets.UTF_8);
        return Answer.of(body, type, tag, next(request, composed)).response(request, ifNoneMatch);
    }

    private Answer make(HttpServerRequest request, Function<LocalDate, Object> compose) {
        var today = today();
        var tag = tag(today);
        var composed = compose.apply(today);
        try {
            return Answer.of(
                    Wire.mapper().writeValueAsBytes(composed), tag, next(request, composed));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Made before the answer: what comes in meanwhile belongs to the next.
    private String tag(LocalDate today) {
        return feed.head() + "-" + today + (readers.seesDrafts() ? "-drafts" : "");
    }

    /// Path and query of the next page.
    private static @Nullable String next(HttpServerRequest request, Object composed) {
        if (!(composed instanceof Paged paged) || paged.next() == null) {
            return null;
        }
        return UriBuilder.fromUri(request.path())
                .replaceQuery(request.query())
                .replaceQueryParam("cursor", paged.next())
                .build()
                .toString();
    }
}
