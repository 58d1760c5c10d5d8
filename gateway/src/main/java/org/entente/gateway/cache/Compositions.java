package org.entente.gateway.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.UncheckedIOException;
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
        return (readers.seesDrafts()
                        ? make(request, compose, "-drafts")
                        : answers.composition(request.uri(), () -> make(request, compose, "")))
                .response(ifNoneMatch);
    }

    private Answer make(
            HttpServerRequest request, Function<LocalDate, Object> compose, String mark) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Read first: what comes in meanwhile belongs to the next tag.
        var position = feed.head();
        var composed = compose.apply(today);
        try {
            return Answer.of(
                    Wire.mapper().writeValueAsBytes(composed),
                    position + "-" + today + mark,
                    composed instanceof Paged paged ? link(request, paged.next()) : null);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String link(HttpServerRequest request, @Nullable String next) {
        return next == null
                ? null
                : Link.fromUriBuilder(
                                UriBuilder.fromUri(request.absoluteURI())
                                        .replaceQueryParam("cursor", next))
                        .rel("next")
                        .build()
                        .toString();
    }
}
