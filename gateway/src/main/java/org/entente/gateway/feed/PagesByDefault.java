package org.entente.gateway.feed;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Whoever does not ask for server-sent events by name gets a page: a plain `curl` would otherwise
/// hang on a stream.
class PagesByDefault {

    @ServerRequestFilter(preMatching = true)
    public void choose(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (request.getUriInfo().getPath().equals("/v1/changes")
                && (accept == null || !accept.contains(MediaType.SERVER_SENT_EVENTS))) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        }
    }
}
