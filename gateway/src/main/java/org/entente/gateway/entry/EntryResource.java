package org.entente.gateway.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Objects;
import org.entente.contracts.Change;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Wire;
import org.entente.gateway.Addresses;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Answer;
import org.entente.gateway.cache.Answers;
import org.entente.gateway.entry.Documents.Document;
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

    EntryResource(Documents documents, Answers answers, Clock clock) {
        this.documents = documents;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    public Response get(
            @RestPath String kinds,
            @RestPath String id,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var key = Addresses.key(kinds, id);
        var asKnown = AsKnown.read(asKnownAt);
        return answers.item(
                        key,
                        request.uri(),
                        () -> answer(documents.of(key, asKnown).orElseThrow(() -> unknown(key))))
                .response(ifNoneMatch);
    }

    @GET
    @Path("history")
    public History history(@RestPath String kinds, @RestPath String id) {
        var key = Addresses.key(kinds, id);
        var versions =
                documents.versions(key).stream().map(Document::entry).map(Version::of).toList();
        if (versions.isEmpty()) {
            throw unknown(key);
        }
        return new History(versions);
    }

    @GET
    @Path("history/{version:\\d{1,18}}")
    public Response version(
            @RestPath String kinds,
            @RestPath String id,
            @RestPath long version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var key = Addresses.key(kinds, id);
        return answer(documents.version(key, version).orElseThrow(() -> unknown(key)))
                .response(ifNoneMatch);
    }

    private Answer answer(Document document) {
        var tag = Long.toString(document.version());
        return switch (document.entry()) {
            case Commitment commitment -> Answer.of(json(derived(commitment)), tag);
            case Entry _ -> Answer.of(document.json().getBytes(StandardCharsets.UTF_8), tag);
        };
    }

    private Derived derived(Commitment commitment) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Derived.of(commitment, CommitmentState.of(commitment, today));
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
