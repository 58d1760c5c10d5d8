package org.entente.gateway.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Kind;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.Problems;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Full text search over everything in the record.
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class SearchResource {

    private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::one).toList();

    private static final List<String> TYPES =
            codes(
                    "actor-types",
                    "dialogue-levels",
                    "statement-types",
                    "partnership-types",
                    "commitment-stages");

    private static final List<String> TOPICS = codes("topics", "areas");

    private final Search search;
    private final Compositions compositions;
    private final Readers readers;

    SearchResource(Search search, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.search = search;
        this.compositions = compositions;
    }

    /// @param q words, "words in a row", `or`, and `-` before what must not be there
    /// @param actor takes part, in whatever role
    /// @param language has text in it
    /// @param limit rows a page; more than 200 are taken as 200
    @GET
    public Response search(
            @RestQuery @Nullable String q,
            @RestQuery List<String> kind,
            @RestQuery List<String> type,
            @RestQuery List<String> actor,
            @RestQuery List<String> topic,
            @RestQuery List<String> year,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String language,
            @RestQuery @DefaultValue("20") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        kind.forEach(code -> Parameters.oneOf("kind", code, KINDS));
        type.forEach(code -> Parameters.oneOf("type", code, TYPES));
        topic.forEach(code -> Parameters.oneOf("topic", code, TOPICS));
        var question =
                new Question(
                        Wanted.read(q),
                        kind,
                        type,
                        actor,
                        topic,
                        year.stream().map(SearchResource::year).toList(),
                        Parameters.day("from", from),
                        Parameters.day("to", to),
                        language == null ? null : Writing.clean(language),
                        readers.asKnown(asKnownAt));
        return compositions.answer(request, ifNoneMatch, _ -> search.page(question, cursor, limit));
    }

    private static int year(String text) {
        if (!text.matches("[0-9]{4}") || text.equals("0000")) {
            throw Problems.badParameter("year", "takes years such as 2024");
        }
        return Integer.parseInt(text);
    }

    private static List<String> codes(String... schemes) {
        return Stream.of(schemes)
                .flatMap(scheme -> Vocabularies.shipped().scheme(scheme).codes().stream())
                .distinct()
                .toList();
    }
}
