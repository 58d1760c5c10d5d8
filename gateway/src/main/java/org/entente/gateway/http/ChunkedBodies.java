package org.entente.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.contracts.ProblemType;
import org.entente.observability.refusal.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds a body that does not say how long it is to the same size as one that does. The server
/// itself would hang up without a word.
class ChunkedBodies {

    /// Under which Quarkus keeps its own limit.
    private static final String LIMIT = "io.quarkus.max-request-size";

    private final long largest;

    ChunkedBodies(HttpConfig config) {
        this.largest = config.largestBody().asLongValue();
    }

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            context.remove(LIMIT);
            request.setEntityStream(new Counted(request.getEntityStream(), largest));
        }
    }

    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream body, long largest) {
            super(body);
            this.left = largest;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = super.read(into, from, most);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            left -= Math.max(0, result < 0 ? 0 : bytes);
            if (left < 0) {
                throw Refusal.of(ProblemType.BODY_TOO_LARGE, "The body is too large.")
                        .withHeader("Connection", "close")
                        .build();
            }
            return result;
        }
    }
}
