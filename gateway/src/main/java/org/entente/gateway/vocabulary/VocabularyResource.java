package org.entente.gateway.vocabulary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.Vocabularies;
import org.entente.contracts.Vocabularies.Concept;
import org.entente.contracts.Vocabularies.Vocabulary;
import org.entente.gateway.Csv;
import org.entente.gateway.Negotiation;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Answer;
import org.entente.gateway.cache.Rendering;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.openapi.ComesWithTheProgram;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The vocabularies, one scheme of them, one of its codes. They come with the program and do not
/// change while it runs.
@Tag(name = "Vocabularies")
@Path(VocabularyResource.PATH)
@PermitAll
@ComesWithTheProgram
@RunOnVirtualThread
class VocabularyResource {

    static final String PATH = "/v1/vocabularies";

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");

    private final Vocabularies vocabularies = Vocabularies.shipped();
    private final Map<String, Answer> objects = new ConcurrentHashMap<>();
    private final Map<String, Answer> tables = new ConcurrentHashMap<>();

    @Operation(
            operationId = "listVocabularies",
            summary = "Lists the vocabularies",
            description =
                    "Which vocabularies there are, how many codes each has, and how each can be read.")
    @AnswersWith(Overview.class)
    @GET
    public Response list(
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request,
            @Context HttpServerRequest http) {
        Negotiation.choose(request, JSON);
        return objects.computeIfAbsent("", _ -> Rendering.json(overview()))
                .response(http, ifNoneMatch);
    }

    @Operation(
            operationId = "getVocabulary",
            summary = "Reads a vocabulary",
            description =
                    "All codes of a vocabulary with their labels, definitions and mappings: as JSON, as a table, or as SKOS.")
    @AnswersWith(
            value = Vocabulary.class,
            also = {"text/csv", "application/ld+json"})
    @GET
    @Path("{scheme}")
    public Response scheme(
            @Parameter(
                            description = "The name of the vocabulary.",
                            schema = @Schema(ref = "schemes"))
                    @RestPath
                    String scheme,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context UriInfo address,
            @Context Request request,
            @Context HttpServerRequest http) {
        var vocabulary = vocabulary(scheme);
        var type = Negotiation.choose(request, JSON, Csv.TYPE, JSON_LD);
        Answer rendering;
        if (type.equals(JSON_LD)) {
            rendering = Rendering.json(skos(address).scheme(vocabulary), JSON_LD);
        } else if (type.equals(Csv.TYPE)) {
            rendering = tables.computeIfAbsent(scheme, _ -> Rendering.csv(Table.csv(vocabulary)));
        } else {
            rendering = objects.computeIfAbsent(scheme, _ -> Rendering.json(vocabulary));
        }
        return rendering.response(http, ifNoneMatch);
    }

    @Operation(
            operationId = "getConcept",
            summary = "Reads one code of a vocabulary",
            description = "One code with its labels, definition and mappings, as JSON or as SKOS.")
    @AnswersWith(value = Concept.class, also = "application/ld+json")
    @GET
    @Path("{scheme}/{code}")
    public Response code(
            @Parameter(
                            description = "The name of the vocabulary.",
                            schema = @Schema(ref = "schemes"))
                    @RestPath
                    String scheme,
            @Parameter(description = "The code.", schema = @Schema(ref = "words")) @RestPath
                    String code,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context UriInfo address,
            @Context Request request,
            @Context HttpServerRequest http) {
        var vocabulary = vocabulary(scheme);
        var concept = concept(vocabulary, code);
        var type = Negotiation.choose(request, JSON, JSON_LD);
        var rendering =
                type.equals(JSON_LD)
                        ? Rendering.json(skos(address).concept(vocabulary, concept), JSON_LD)
                        : Rendering.json(concept);
        return rendering.response(http, ifNoneMatch);
    }

    /// Made anew each time, since it names the server as the client addressed it.
    private Skos skos(UriInfo address) {
        return new Skos(vocabularies, address.getBaseUri().resolve(PATH + "/").toString());
    }

    private Vocabulary vocabulary(String scheme) {
        if (!vocabularies.names().contains(scheme)) {
            throw Problems.notFound(
                    "No vocabulary is called " + scheme + ".", vocabularies.names());
        }
        return vocabularies.scheme(scheme);
    }

    private static Concept concept(Vocabulary vocabulary, String code) {
        var concept = vocabulary.concept(code);
        if (concept == null) {
            throw Problems.notFound(
                    "The vocabulary " + vocabulary.scheme() + " has no code " + code + ".",
                    vocabulary.codes());
        }
        return concept;
    }

    private Overview overview() {
        return new Overview(vocabularies.all().stream().map(VocabularyResource::item).toList());
    }

    private static Overview.Item item(Vocabulary vocabulary) {
        return new Overview.Item(
                vocabulary.scheme(),
                vocabulary.labels(),
                vocabulary.concepts().size(),
                PATH + "/" + vocabulary.scheme(),
                List.of(JSON.toString(), "text/csv", JSON_LD.toString()));
    }

    /// Which vocabularies there are.
    record Overview(List<Item> items) {

        /// @param types the representations at the address, to be chosen by `Accept`
        record Item(
                String scheme,
                Map<String, String> labels,
                int concepts,
                String href,
                List<String> types) {}
    }
}
