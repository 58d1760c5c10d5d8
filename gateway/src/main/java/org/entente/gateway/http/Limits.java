package org.entente.gateway.http;

import static org.entente.contracts.ProblemType.BAD_REQUEST;
import static org.entente.contracts.ProblemType.BODY_TOO_LARGE;
import static org.entente.contracts.ProblemType.HEADERS_TOO_LARGE;
import static org.entente.contracts.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.entente.contracts.ProblemType.URI_TOO_LONG;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.observability.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// What a request may be like, whatever it asks for. The server itself would close the connection
/// on much of this without a word, so its own limits are wider.
@ApplicationScoped
class Limits {

    private static final int LONGEST_ADDRESS = 4096;
    private static final int LARGEST_HEADERS = 8192;

    private final long largestBody;

    Limits(HttpConfig config) {
        this.largestBody = config.largestBody().asLongValue();
    }

    @Nullable HttpProblem refusal(HttpServerRequest request) {
        var uri = request.uri();
        if (uri.length() > LONGEST_ADDRESS) {
            return Refusal.of(
                            URI_TOO_LONG,
                            "The address takes %d bytes; %d are allowed."
                                    .formatted(uri.length(), LONGEST_ADDRESS))
                    .build();
        }
        // No text in the database can hold it.
        if (uri.contains("%00")) {
            return Refusal.of(BAD_REQUEST, "The address has a NUL in it.").build();
        }
        var headers = headers(request);
        return headers == null ? body(request) : headers;
    }

    private static @Nullable HttpProblem headers(HttpServerRequest request) {
        var size = 0;
        var hosts = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
            if (header.getKey().equalsIgnoreCase("host")) {
                hosts++;
            }
        }
        if (size > LARGEST_HEADERS) {
            return Refusal.of(
                            HEADERS_TOO_LARGE,
                            "The headers take %d bytes; %d are allowed."
                                    .formatted(size, LARGEST_HEADERS))
                    .build();
        }
        return hosts > 1 || request.authority() == null
                ? Refusal.of(BAD_REQUEST, "The request names no one host.").build()
                : null;
    }

    private @Nullable HttpProblem body(HttpServerRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Refusal.of(UNSUPPORTED_MEDIA_TYPE, "Bodies are taken as they are, not encoded.")
                    .withHeader("Accept-Encoding", "identity")
                    .build();
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > largestBody
                ? Refusal.of(
                                BODY_TOO_LARGE,
                                "The body takes %s bytes; %d are allowed."
                                        .formatted(length, largestBody))
                        .build()
                : null;
    }
}
