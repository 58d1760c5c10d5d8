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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.Kind;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.Problems;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Full text search over everything in the record.
@Tag(name = "Questions")
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
    @Operation(
            operationId = "search",
            summary = "Searches the whole record",
            description =
                    "Full text search over names, titles, matters and held texts, the best first, with counts by kind, actor, topic and year.")
    @AnswersWith(Found.class)
    @GET
    public Response search(
            @Parameter(
                            description =
                                    "Words, \"words in a row\", `or`, and `-` before what must not be there.",
                            schema = @Schema(ref = "words!"))
                    @RestQuery
                    @Nullable String q,
            @Parameter(
                            description = "Only entries of one of these kinds.",
                            schema = @Schema(ref = "kind"))
                    @RestQuery
                    List<String> kind,
            @Parameter(
                            description = "Only entries of one of these types.",
                            schema = @Schema(ref = "types"))
                    @RestQuery
                    List<String> type,
            @Parameter(
                            description =
                                    "Only entries in which one of these actors takes part, in whatever role.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    List<String> actor,
            @Parameter(
                            description = "Only entries about one of these topics or areas.",
                            schema = @Schema(ref = "topics-and-areas"))
                    @RestQuery
                    List<String> topic,
            @Parameter(
                            description = "Only entries of one of these years.",
                            schema = @Schema(ref = "year"))
                    @RestQuery
                    List<String> year,
            @Parameter(
                            description = "Only entries whose day can be this or later.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String from,
            @Parameter(
                            description = "Only entries whose day can be this or earlier.",
                            schema = @Schema(ref = "day"))
                    @RestQuery
                    @Nullable String to,
            @Parameter(
                            description = "Only entries with text in this language.",
                            schema = @Schema(ref = "words"))
                    @RestQuery
                    @Nullable String language,
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
