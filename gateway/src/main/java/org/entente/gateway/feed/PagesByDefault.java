package org.entente.gateway.feed;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.entente.gateway.Problems;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Whoever takes JSON, be it among everything, gets a page, unless server-sent events are asked for
/// by name and JSON is not as welcome: a plain `curl`, or a client that lists whatever it can read,
/// would otherwise hang on a stream.
class PagesByDefault {

    private static final MediaType EVENTS = MediaType.SERVER_SENT_EVENTS_TYPE;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    @ServerRequestFilter(preMatching = true)
    public void choose(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().equals("/v1/changes")) {
            return;
        }
        if (!isBlank(request)) {
            var accepted = request.getAcceptableMediaTypes();
            var events = welcome(EVENTS, accepted);
            if (events > 0 && events > welcome(JSON, accepted)) {
                return;
            }
            // The framework would send events to whoever takes neither.
            if (accepted.stream()
                    .noneMatch(one ->
                            one.isCompatible(JSON) && MediaTypeHelper.getQWithParamInfo(one) > 0)) {
                throw Problems.notAcceptable(
                        List.of(MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS));
            }
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }

    /// Nobody says it so, but it says nothing (RFC 9110, 12.5.1).
    private static boolean isBlank(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept == null || accept.isBlank();
    }

    /// The weight (RFC 9110, 12.4.2) of a type that is named, 0 when it is not.
    private static double welcome(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(one ->
                        one.isCompatible(type) && !one.isWildcardType() && !one.isWildcardSubtype())
                .mapToDouble(MediaTypeHelper::getQWithParamInfo)
                .max()
                .orElse(0);
    }
}
