package org.entente.gateway.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Statement;
import org.entente.gateway.Csv;
import org.entente.gateway.Negotiation;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.entry.Documents;
import org.entente.gateway.question.AsKnown;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Statements side by side, as JSON or as a table.
@Path("/v1/statements/compare")
@PermitAll
@RunOnVirtualThread
class CompareResource {

    private static final int MOST = 20;
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", "UTF-8");

    private final Documents documents;
    private final Compositions compositions;

    CompareResource(Documents documents, Compositions compositions) {
        this.documents = documents;
        this.compositions = compositions;
    }

    /// @param ids two to twenty, apart by commas or each for itself
    @GET
    public Response compare(
            @RestQuery List<String> ids,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest address) {
        var type = Negotiation.choose(request, MediaType.APPLICATION_JSON_TYPE, Csv.TYPE, MARKDOWN);
        var asKnown = AsKnown.read(asKnownAt);
        var asked = asked(ids);
        if (type.equals(MediaType.APPLICATION_JSON_TYPE)) {
            return compositions.answer(address, ifNoneMatch, _ -> comparison(asked, asKnown));
        }
        return compositions.table(
                address,
                ifNoneMatch,
                type,
                _ -> new SideBySide(comparison(asked, asKnown)),
                type.equals(Csv.TYPE) ? SideBySide::csv : SideBySide::markdown);
    }

    private Comparison comparison(List<String> ids, AsKnown asKnown) {
        var keys = ids.stream().map(id -> new EntryKey(Kind.STATEMENT, id).toString()).toList();
        var statements = documents.all(keys, asKnown).stream().map(Statement.class::cast).toList();
        var found = statements.stream().map(Statement::id).toList();
        for (var id : ids) {
            if (!found.contains(id)) {
                throw Problems.notFound("statement/" + id + " is not in the record.");
            }
        }
        return Comparison.of(statements, asKnown.text());
    }

    private static List<String> asked(List<String> ids) {
        var asked =
                ids.stream()
                        .flatMap(some -> Arrays.stream(some.split(",", -1)))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        if (asked.size() < 2 || asked.size() > MOST) {
            throw Problems.badParameter(
                    "ids", "takes the ids of two to twenty different statements");
        }
        return asked;
    }
}
