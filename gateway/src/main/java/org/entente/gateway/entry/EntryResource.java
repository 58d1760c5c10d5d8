package org.entente.gateway.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Wire;
import org.entente.gateway.Addresses;
import org.entente.gateway.Problems;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Answer;
import org.entente.gateway.cache.Answers;
import org.entente.gateway.entry.Documents.Document;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.AsKnown;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One entry: as it is, as it was known at a moment, and all that it ever was.
@Path("/v1/{kinds}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class EntryResource {

    private final Documents documents;
    private final Answers answers;
    private final Clock clock;
    private final Map<Kind, Derivation> derivations;
    private final Readers readers;

    EntryResource(
            Documents documents,
            Answers answers,
            Clock clock,
            @All List<Derivation> derivations,
            Readers readers) {
        this.readers = readers;
        this.documents = documents;
        this.answers = answers;
        this.clock = clock;
        this.derivations =
                derivations.stream()
                        .collect(Collectors.toMap(Derivation::kind, Function.identity()));
    }

    @Operation(
            operationId = "get{Kind}",
            summary = "Reads {a kind}",
            description =
                    "The {kind} as it is or, with `asKnownAt`, as it was known then; a retracted one with `change.type` `retracted`. The entity tag is what a write takes as its precondition.")
    @APIResponse(
            responseCode = "200",
            description = "The {kind}.",
            content = @Content(schema = @Schema(ref = "{Kind}Answer")))
    @GET
    public Response get(
            @RestPath String kinds,
            @RestPath String id,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var key = Addresses.key(kinds, id);
        var asKnown = readers.asKnown(asKnownAt);
        Supplier<Answer> make =
                () -> answer(documents.of(key, asKnown).orElseThrow(() -> unknown(key)), asKnown);
        return answer(key, asKnown, request.uri(), make).response(request, ifNoneMatch);
    }

    @Operation(
            operationId = "list{Kind}Versions",
            summary = "Lists the versions of {a kind}",
            description =
                    "Every version that there ever was, oldest first: when it was made, by whom and why.")
    @AnswersWith(History.class)
    @GET
    @Path("history")
    public Response history(
            @RestPath String kinds,
            @RestPath String id,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var key = Addresses.key(kinds, id);
        var reader = readers.asKnown(null);
        var versions =
                documents.versions(key, reader).stream()
                        .map(Document::entry)
                        .map(Version::of)
                        .toList();
        if (versions.isEmpty()) {
            throw unknown(key);
        }
        var tag = "to-" + versions.getLast().version() + (reader.drafts() ? "-drafts" : "");
        return Answer.of(json(new History(versions)), tag).response(request, ifNoneMatch);
    }

    @Operation(
            operationId = "get{Kind}Version",
            summary = "Reads one version of {a kind}",
            description = "The {kind} exactly as it was recorded in this version.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    @GET
    @Path("history/{version:\\d{1,18}}")
    public Response version(
            @RestPath String kinds,
            @RestPath String id,
            @Parameter(
                            description = "1, 2, 3 and so on, without gaps.",
                            schema = @Schema(ref = "version"))
                    @RestPath
                    long version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var key = Addresses.key(kinds, id);
        return plain(
                        documents
                                .version(key, version, readers.asKnown(null))
                                .orElseThrow(() -> unknown(key)))
                .response(request, ifNoneMatch);
    }

    private Answer answer(EntryKey key, AsKnown asKnown, String address, Supplier<Answer> make) {
        if (!derivations.containsKey(key.kind())) {
            return answers.item(key, address, make);
        }
        return asKnown.drafts() ? make.get() : answers.composition(address, make);
    }

    private Answer answer(Document document, AsKnown asKnown) {
        var entry = document.entry();
        var derivation = derivations.get(entry.kind());
        if (derivation == null) {
            return plain(document);
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Answer.derived(json(derivation.of(entry, today, asKnown)), document.version());
    }

    private static Answer plain(Document document) {
        return Answer.of(
                document.json().getBytes(StandardCharsets.UTF_8),
                Long.toString(document.version()));
    }

    private static RuntimeException unknown(EntryKey key) {
        return Problems.notFound(key + " is not in the record.");
    }

    private static byte[] json(Object value) {
        try {
            return Wire.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
