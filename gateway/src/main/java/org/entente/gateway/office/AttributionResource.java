package org.entente.gateway.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Source;
import org.entente.gateway.Addresses;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.entry.Documents;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.openapi.ForKinds;
import org.entente.gateway.question.AsKnown;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The persons named in a statement or at the meetings of a dialogue, and the offices that each
/// held that day.
@Path("/v1/{kinds}/{id}/attributions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class AttributionResource {

    private final Documents documents;
    private final Persons persons;
    private final Compositions compositions;

    AttributionResource(Documents documents, Persons persons, Compositions compositions) {
        this.documents = documents;
        this.persons = persons;
        this.compositions = compositions;
    }

    /// @param sources of the printed attributions
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attributions(
            List<OfficesHeld.Attribution> items,
            List<Source> sources,
            @Nullable String asKnownAt) {}

    @Operation(
            operationId = "get{Kind}Attributions",
            summary = "Who spoke, and in which office",
            description =
                    "The persons named in the {kind}, and the offices that each held that day, beside the attribution as printed.")
    @ForKinds({Kind.STATEMENT, Kind.DIALOGUE})
    @AnswersWith(Attributions.class)
    @GET
    public Response attributions(
            @RestPath String kinds,
            @RestPath String id,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var key = Addresses.key(kinds, id);
        if (key.kind() != Kind.STATEMENT && key.kind() != Kind.DIALOGUE) {
            throw Problems.notFound("Only statements and dialogues have attributions.");
        }
        var asKnown = AsKnown.read(asKnownAt);
        return compositions.answer(request, ifNoneMatch, _ -> in(entry(key, asKnown), asKnown));
    }

    private Attributions in(Entry entry, AsKnown asKnown) {
        var known = persons.in(List.of(entry), asKnown);
        return new Attributions(OfficesHeld.in(entry, known), entry.sources(), asKnown.text());
    }

    private Entry entry(EntryKey key, AsKnown asKnown) {
        return documents
                .of(key, asKnown)
                .map(Documents.Document::entry)
                .filter(entry -> !entry.retracted())
                .orElseThrow(() -> Problems.notFound(key + " is not in the record."));
    }
}
