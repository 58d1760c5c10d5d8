package org.entente.partnerships.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.entente.chassis.record.Appending;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What is added to a commitment as time goes by: evidence of what happened, and assessments by
/// those who judge it.
@Path("/v1/commitments/{id}/{list:evidence|assessments}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@RunOnVirtualThread
class AppendingResource {

    private final Appending appending;

    AppendingResource(Appending appending) {
        this.appending = appending;
    }

    /// The owner gives it its number; what is there already is not added again.
    @POST
    public Response append(
            @RestPath String id,
            @RestPath String list,
            @RestHeader("If-Match") List<String> ifMatch,
            @RestHeader("traceparent") @Nullable String traceParent,
            byte[] body) {
        var member = list.equals("evidence") ? "evidence" : "assessment";
        var key = new EntryKey(Kind.COMMITMENT, id);
        return appending.append(key, member, list, ifMatch, traceParent, body);
    }
}
