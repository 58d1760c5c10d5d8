package org.entente.gateway.write;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.entente.contracts.EntryKey;
import org.entente.gateway.consistency.Patience;
import org.entente.gateway.consistency.Waiting;

/// How a write of one entry goes. The owner decides; the answer comes when the view shows what was
/// written, or says that it does not show it yet.
@ApplicationScoped
class Writing {

    /// What a write's `If-Match` is for.
    static final String IF_MATCH =
            "The entity tag that was read, such as `\"3\"`: the entry is only changed when it still stands there. `*` takes any version.";

    private final Owners owners;
    private final Passing passing;
    private final Waiting waiting;
    private final Afterwards afterwards;

    Writing(Owners owners, Passing passing, Waiting waiting, Afterwards afterwards) {
        this.owners = owners;
        this.passing = passing;
        this.waiting = waiting;
        this.afterwards = afterwards;
    }

    Response write(EntryKey key, HttpServerRequest request, HttpHeaders headers, byte[] body) {
        var wished = Patience.wished(headers.getHeaderString(Patience.PREFER));
        var owner = owners.of(key.kind());
        try (var waiter = waiting.on(key)) {
            var answered = passing.pass(owner, request, headers, body);
            var answer = Passing.answer(answered);
            if (answered.statusCode() / 100 == 2) {
                afterwards.completes(answer, answered, waiter, wished);
            }
            return answer.build();
        }
    }
}
