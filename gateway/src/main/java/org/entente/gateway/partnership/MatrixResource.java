package org.entente.gateway.partnership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.entente.gateway.Csv;
import org.entente.gateway.Negotiation;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which partnership has which area of cooperation, as far as known.
@Path("/v1/partnerships/matrix")
@PermitAll
@RunOnVirtualThread
class MatrixResource {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", "UTF-8");

    private final Matrices matrices;
    private final Compositions compositions;

    MatrixResource(Matrices matrices, Compositions compositions) {
        this.matrices = matrices;
        this.compositions = compositions;
    }

    /// @param on only those that stand on that day
    /// @param act the act by whose day ordinals count; without it the one that concluded each
    @GET
    public Response matrix(
            @RestQuery List<String> type,
            @RestQuery List<String> party,
            @RestQuery List<String> partner,
            @RestQuery List<String> id,
            @RestQuery List<String> area,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String act,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest address,
            @Context Request request) {
        Parameters.codes("type", "partnership-types", type);
        Parameters.codes("area", "areas", area);
        Parameters.codes("act", "milestone-acts", act == null ? List.of() : List.of(act));
        var question =
                new MatrixQuestion(
                        type,
                        party,
                        partner,
                        id,
                        area,
                        Parameters.date("on", on),
                        act,
                        AsKnown.read(asKnownAt));
        var form = Negotiation.choose(request, JSON, Csv.TYPE, MARKDOWN);
        if (form.equals(JSON)) {
            return compositions.answer(
                    address, ifNoneMatch, _ -> matrices.page(question, cursor, limit));
        }
        Function<MatrixTable, String> render =
                form.equals(Csv.TYPE) ? MatrixTable::csv : MatrixTable::markdown;
        return compositions.table(
                address,
                ifNoneMatch,
                form,
                _ -> matrices.page(question, cursor, limit),
                matrix -> render.apply(MatrixTable.of(matrix)));
    }
}
