package org.entente.gateway.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.Kind;
import org.entente.contracts.Ndjson;
import org.entente.contracts.Wire;
import org.entente.gateway.openapi.Takes;

/// Records many entries at once: one JSON object a line, each passed on to its owner, answered line
/// by line in the order in which they came. The statements-service is asked first, since the other
/// half refers to it.
@Tag(name = "Import")
@Path("/v1/import")
@RolesAllowed("editor")
@RunOnVirtualThread
class ImportResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Owners owners;
    private final Passing passing;

    ImportResource(Owners owners, Passing passing) {
        this.owners = owners;
        this.passing = passing;
    }

    @Operation(
            operationId = "importEntries",
            summary = "Records many entries at once",
            description =
                    "One JSON object a line, each an entry that says its kind and id. Each line is answered by a line, in the order in which they came: what became of it or, where it was refused, why. Up to 500 lines that follow each other are recorded together and may refer to each other.")
    @Takes(
            name = "existing",
            value = "existing",
            description =
                    "What becomes of an entry that exists and differs: it is revised, or kept as it is.")
    @Takes(
            name = "why",
            value = "text",
            description =
                    "Why it is changed, in 2,000 characters at most; it is kept with the version.")
    @Takes(
            name = "quotations",
            value = "quotations",
            description =
                    "What becomes of quotations that the text does not have: the statement is refused, or they are kept and marked as orphans.")
    @RequestBody(
            description = "The entries.",
            required = true,
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(ref = "EntryToImport")))
    @APIResponse(
            responseCode = "200",
            description = "A line for each line.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(ref = "ImportedLine")))
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    public Response record(
            @Context HttpServerRequest request, @Context HttpHeaders headers, byte[] body) {
        var shares = new LinkedHashMap<Owners.Owner, Share>();
        shares.put(owners.of(Kind.STATEMENT), new Share());
        shares.put(owners.of(Kind.PARTNERSHIP), new Share());
        var lines = Ndjson.lines(body);
        for (var index = 0; index < lines.size(); index++) {
            // What says no kind is refused by whoever reads it first, with the place and the
            // remedy.
            var kind = kind(lines.get(index)).orElse(Kind.STATEMENT);
            shares.computeIfAbsent(owners.of(kind), _ -> new Share()).add(index, lines.get(index));
        }
        var answers = new String[lines.size()];
        for (var share : shares.entrySet()) {
            if (share.getValue().isEmpty()) {
                continue;
            }
            var answered =
                    passing.pass(
                            share.getKey(), request, headers, share.getValue().body.toByteArray());
            if (answered.statusCode() != 200) {
                return Passing.answer(answered).build();
            }
            share.getValue().answer(answered.body(), answers);
        }
        return Response.ok(String.join("", answers)).build();
    }

    /// What the entry says it is; nothing when it cannot be read that far.
    private static Optional<Kind> kind(Ndjson.Line line) {
        try (var json = Wire.mapper().createParser(line.json())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("kind")) {
                    return Kind.ofOne(json.getText());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The lines of one owner.
    private static final class Share {
        private final List<Integer> indexes = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        boolean isEmpty() {
            return indexes.isEmpty();
        }

        void add(int index, Ndjson.Line line) {
            indexes.add(index);
            numbers.add(line.number());
            body.writeBytes(line.json());
            body.write('\n');
        }

        /// Puts each answer where its line was, under the number that the line had in the whole.
        void answer(byte[] answered, String[] answers) {
            var said = new String(answered, StandardCharsets.UTF_8).split("\n", -1);
            for (var i = 0; i < indexes.size(); i++) {
                answers[indexes.get(i)] = numbered(said[i], numbers.get(i));
            }
        }

        private static String numbered(String answer, int number) {
            try {
                var line = (ObjectNode) Wire.mapper().readTree(answer);
                line.put("line", number);
                return Wire.mapper().writeValueAsString(line) + "\n";
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("an owner's answer cannot be read", e);
            }
        }
    }
}
