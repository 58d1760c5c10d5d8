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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Statement;
import org.entente.gateway.Csv;
import org.entente.gateway.Negotiation;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.entry.Documents;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.AsKnown;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Statements side by side, as JSON or as a table.
@Tag(name = "Questions")
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
    @Operation(
            operationId = "compareStatements",
            summary = "Compares statements",
            description =
                    "Statements side by side, in the order of their days: what is new, dropped, stronger or weaker, and which wording they share.")
    @AnswersWith(
            value = Comparison.class,
            also = {"text/csv", "text/markdown"})
    @APIResponse(responseCode = "404", description = "One of the statements is not in the record.")
    @GET
    public Response compare(
            @Parameter(
                            description =
                                    "Two to twenty statements, separated by commas or each in a parameter of its own.",
                            required = true,
                            schema = @Schema(ref = "ids"))
                    @RestQuery
                    List<String> ids,
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
