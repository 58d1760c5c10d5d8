package org.entente.gateway.consistency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.ConsistencyToken;
import org.entente.gateway.Problems;
import org.entente.gateway.access.Readers;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// A read that brings a `Consistency-Token` is answered from that state or a newer one, or with
/// 503; never with something older, and never with a 404 for what is there. Where the owner has
/// begun another life, in which that state never was, it is answered with 410.
class ReadYourWrites {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Waiting waiting;
    private final WaitingFigures figures;
    private final Readers readers;

    ReadYourWrites(Waiting waiting, WaitingFigures figures, Readers readers) {
        this.waiting = waiting;
        this.figures = figures;
        this.readers = readers;
    }

    @ServerRequestFilter
    public void await(ContainerRequestContext request) {
        var header = request.getHeaderString(ConsistencyToken.HEADER);
        if (header == null || !request.getMethod().matches("GET|HEAD")) {
            return;
        }
        var tokens = Tokens.read(header);
        var wished = Patience.wished(request.getHeaderString(Patience.PREFER));
        wished.ifPresent(wait -> request.setProperty(Patience.APPLIED, Patience.applied(wait)));
        if (!tokens.isEmpty()) {
            await(tokens, wished.orElse(WAIT));
        }
    }

    @ServerResponseFilter
    public void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(Patience.APPLIED) instanceof String applied) {
            response.getHeaders().putSingle(Patience.APPLIED, applied);
        }
    }

    private void await(List<ConsistencyToken> tokens, Duration patience) {
        // It waits before it looks: what comes in between is not missed.
        var waiters = tokens.stream().map(token -> waiting.on(token.key())).toList();
        try {
            var shown = waiting.look(tokens, readers.seesDrafts());
            var gone = shown.stream().filter(Shown::isGone).map(Shown::token).toList();
            if (!gone.isEmpty()) {
                throw Problems.epochChanged(names(gone));
            }
            if (!shown.isEmpty() && shown.stream().allMatch(Shown::isThere)) {
                return;
            }
            var missing = new ArrayList<ConsistencyToken>();
            figures.timed(() -> {
                var end = System.nanoTime() + patience.toNanos();
                for (var i = 0; i < tokens.size(); i++) {
                    var there = !shown.isEmpty() && shown.get(i).isThere();
                    var hidden = !shown.isEmpty() && shown.get(i).hidden();
                    var left = Duration.ofNanos(end - System.nanoTime());
                    if (!there && !waiters.get(i).await(wanted(tokens.get(i), hidden), left)) {
                        missing.add(tokens.get(i));
                    }
                }
                return missing.isEmpty();
            });
            if (!missing.isEmpty()) {
                throw Problems.viewBehind(names(missing));
            }
        } finally {
            waiters.forEach(Waiter::close);
        }
    }

    /// For a draft it is waited as for what will never be there.
    private static long wanted(ConsistencyToken token, boolean hidden) {
        return hidden ? Long.MAX_VALUE : token.version();
    }

    private static List<String> names(List<ConsistencyToken> tokens) {
        return tokens.stream().map(one -> one.key() + " in version " + one.version()).toList();
    }
}
