package org.entente.gateway.feed;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entente.gateway.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Whoever takes JSON, be it among everything, gets a page, unless server-sent events are asked for
/// by name: a plain `curl` would otherwise hang on a stream.
class PagesByDefault {

    private static final Pattern JSON =
            Pattern.compile("(?i)(?:^|,)\\s*(?:\\*/\\*|application/(?:\\*|json))\\s*(?:[;,]|$)");

    @ServerRequestFilter(preMatching = true)
    public void choose(ContainerRequestContext request) {
        var accept = Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.ACCEPT), "");
        if (!request.getUriInfo().getPath().equals("/v1/changes")
                || accept.contains(MediaType.SERVER_SENT_EVENTS)) {
            return;
        }
        // The framework would send events to whoever takes neither.
        if (!accept.isBlank() && !JSON.matcher(accept).find()) {
            throw Problems.notAcceptable(
                    List.of(MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS));
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
}
