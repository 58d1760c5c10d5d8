package org.entente.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.EntryKey;

/// How every write of one entry is answered: the whole entry, its version as entity tag, and the
/// token by which later reads can ask for it.
@ApplicationScoped
public class Answers {

    private final Epoch epoch;

    Answers(Epoch epoch) {
        this.epoch = epoch;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when nothing was written
    public Response to(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(var key, var version, var _, var state) ->
                    written(Status.CREATED, key, version, state);
            case Outcome.Revised(var key, var version, var _, var state) ->
                    written(Status.OK, key, version, state);
            case Outcome.Unchanged(var key, var version, var _, var state) ->
                    written(Status.OK, key, version, state);
            case Outcome.Kept(var key, var version) -> throw Problems.otherVersion(key, version);
            case Outcome.Refused(var problem) -> throw problem;
        };
    }

    private Response written(Status status, EntryKey key, long version, String state) {
        var answer =
                Response.status(status)
                        .entity(state)
                        .tag(new EntityTag(Long.toString(version)))
                        .header(
                                ConsistencyToken.HEADER,
                                new ConsistencyToken(key, version, epoch.id()).toString());
        if (status == Status.CREATED) {
            // Relative (RFC 9110, section 10.2.2): right also for who came through the gateway.
            answer.header(HttpHeaders.LOCATION, address(key).toString());
        }
        return answer.build();
    }

    private static URI address(EntryKey key) {
        return UriBuilder.fromPath("/v1/{kinds}/{id}").build(key.kind().many(), key.id());
    }
}
