package org.entente.gateway.consistency;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.contracts.ConsistencyToken;
import org.entente.gateway.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// A read that brings a `Consistency-Token` is answered from that state or a newer one, or with
/// 503; never with something older, and never with a 404 for what is there.
class ReadYourWrites {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Pattern PREFER_WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})");

    /// A request names at most so many.
    private static final int MOST = 32;

    private final Waiting waiting;
    private final WaitingFigures figures;

    ReadYourWrites(Waiting waiting, WaitingFigures figures) {
        this.waiting = waiting;
        this.figures = figures;
    }

    @ServerRequestFilter
    public void await(ContainerRequestContext request) {
        var header = request.getHeaderString(ConsistencyToken.HEADER);
        if (header == null || !request.getMethod().matches("GET|HEAD")) {
            return;
        }
        var end = System.nanoTime() + patience(request.getHeaderString("Prefer")).toNanos();
        var missing = new ArrayList<String>();
        for (var token : tokens(header)) {
            // It waits before it looks: what comes in between is not missed.
            try (var waiter = waiting.on(token.key())) {
                var left = Duration.ofNanos(end - System.nanoTime());
                if (waiting.current(token.key()) < token.version()
                        && !figures.timed(() -> waiter.await(token.version(), left))) {
                    missing.add(token.key() + " in version " + token.version());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw Problems.viewBehind(missing);
        }
    }

    private static List<ConsistencyToken> tokens(String header) {
        var items = header.split(",", MOST + 1);
        var tokens =
                Stream.of(items)
                        .flatMap(item -> ConsistencyToken.parse(item.strip()).stream())
                        .toList();
        if (items.length > MOST || tokens.size() < items.length) {
            throw Problems.badParameter(
                    ConsistencyToken.HEADER,
                    "takes up to " + MOST + " tokens as they were given out");
        }
        return tokens;
    }

    /// `Prefer: wait=N` (RFC 7240, section 4.3), in seconds, up to ten.
    static Duration patience(@Nullable String prefer) {
        var match = PREFER_WAIT.matcher(prefer == null ? "" : prefer);
        if (!match.find()) {
            return WAIT;
        }
        var wished = Duration.ofSeconds(Long.parseLong(match.group(1)));
        return wished.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wished;
    }
}
