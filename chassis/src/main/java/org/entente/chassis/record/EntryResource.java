package org.entente.chassis.record;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The entries of this service, whichever kinds it owns.
@Path("/v1/{kinds}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryResource {

    private final OwnedKinds owned;
    private final Entries entries;
    private final Reader reader;
    private final Ledger ledger;
    private final Answers answers;
    private final SecurityIdentity identity;

    EntryResource(
            OwnedKinds owned,
            Entries entries,
            Reader reader,
            Ledger ledger,
            Answers answers,
            SecurityIdentity identity) {
        this.owned = owned;
        this.entries = entries;
        this.reader = reader;
        this.ledger = ledger;
        this.answers = answers;
        this.identity = identity;
    }

    @GET
    @PermitAll
    public Response get(@RestPath String kinds, @RestPath String id, @Context Request request) {
        var key = owned.key(kinds, id);
        var row = entries.of(key).orElseThrow(() -> Problems.noEntry(key + " does not exist."));
        var tag = new EntityTag(Long.toString(row.version()));
        var notModified = Optional.ofNullable(request.evaluatePreconditions(tag));
        return notModified
                .map(answer -> answer.tag(tag))
                .orElseGet(() -> Response.ok(Json.state(row.entry())).tag(tag))
                .build();
    }

    /// Records the entry, or its next version.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    public Response put(
            @RestPath String kinds,
            @RestPath String id,
            @RestHeader("If-Match") List<String> ifMatch,
            @RestHeader("If-None-Match") List<String> ifNoneMatch,
            @RestHeader("traceparent") @Nullable String traceParent,
            @RestQuery @Nullable String why,
            @Context UriInfo address,
            byte[] body) {
        var author = author(Why.asked(why), traceParent);
        var precondition = Preconditions.read(ifMatch, ifNoneMatch);
        var content = reader.read(body, owned.key(kinds, id), Wishes.of(address));
        var draft = new Draft(content, precondition);
        return answers.to(ledger.write(List.of(draft), author).getFirst());
    }

    /// Takes the entry back, for a reason. What was recorded stays in the history.
    @POST
    @Path("retraction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    public Response retract(
            @RestPath String kinds,
            @RestPath String id,
            @RestHeader("If-Match") List<String> ifMatch,
            @RestHeader("traceparent") @Nullable String traceParent,
            byte[] body) {
        var why = Reason.required(body).why();
        var precondition = Preconditions.read(ifMatch, List.of());
        return answers.to(
                ledger.retract(owned.key(kinds, id), precondition, author(why, traceParent)));
    }

    private Author author(@Nullable String why, @Nullable String traceParent) {
        return new Author(identity.getPrincipal().getName(), why, traceParent);
    }
}
