package org.entente.chassis.record;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.entente.chassis.outbox.Outbox;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.jboss.resteasy.reactive.RestPath;

/// Every version that an entry ever had.
@Path("/v1/{kinds}/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class HistoryResource {

    private final OwnedKinds owned;
    private final Outbox outbox;

    HistoryResource(OwnedKinds owned, Outbox outbox) {
        this.owned = owned;
        this.outbox = outbox;
    }

    /// Oldest first.
    @GET
    public History history(@RestPath String kinds, @RestPath String id) {
        var key = owned.key(kinds, id);
        var versions = outbox.states(key).stream().map(Json::entry).map(Version::of).toList();
        if (versions.isEmpty()) {
            throw Problems.noEntry(key + " does not exist.");
        }
        return new History(versions);
    }

    @GET
    @Path("{version:\\d{1,18}}")
    public Response version(@RestPath String kinds, @RestPath String id, @RestPath long version) {
        var key = owned.key(kinds, id);
        var state =
                outbox.state(key, version)
                        .orElseThrow(
                                () -> Problems.noEntry(key + " has no version " + version + "."));
        return Response.ok(state).tag(new EntityTag(Long.toString(version))).build();
    }

    record History(List<Version> items) {}

    record Version(long version, Change change) {
        static Version of(Entry entry) {
            return new Version(
                    Objects.requireNonNull(entry.version()),
                    Objects.requireNonNull(entry.change()));
        }
    }
}
