package org.entente.chassis.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Ndjson;
import org.entente.contracts.Wire;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Records many entries at once: one JSON object a line, answered line by line.
@Path("/v1/import")
@RunOnVirtualThread
class ImportResource {

    private static final String NDJSON = "application/x-ndjson";

    /// So many entries share a transaction, and may refer to each other.
    private static final int BATCH = 500;

    private final Reader reader;
    private final Ledger ledger;
    private final SecurityIdentity identity;

    ImportResource(Reader reader, Ledger ledger, SecurityIdentity identity) {
        this.reader = reader;
        this.ledger = ledger;
        this.identity = identity;
    }

    /// An entry that is so already is left alone; one that differs is revised or, with
    /// `existing=keep`, kept as it is. One that was retracted is never recorded again by an import.
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed("editor")
    public String record(
            @RestQuery @DefaultValue("revise") String existing,
            @RestQuery @Nullable String why,
            @RestHeader("traceparent") @Nullable String traceParent,
            @Context UriInfo address,
            byte[] body) {
        var author = new Author(identity.getPrincipal().getName(), Why.asked(why), traceParent);
        if (!existing.equals("revise") && !existing.equals("keep")) {
            throw Problems.badParameter("existing", "is revise or keep");
        }
        var precondition = new Precondition.Import(existing.equals("keep"));
        var wishes = Wishes.ofImport(address);
        var answers = new ArrayList<Answer>();
        var lines = Ndjson.lines(body);
        for (var from = 0; from < lines.size(); from += BATCH) {
            var batch = lines.subList(from, Math.min(from + BATCH, lines.size()));
            answers.addAll(batch(batch, precondition, author, wishes));
        }
        return answers.stream().map(Answer::json).collect(Collectors.joining());
    }

    private List<Answer> batch(
            List<Ndjson.Line> lines,
            Precondition precondition,
            Author author,
            Map<String, String> wishes) {
        var drafts = new ArrayList<Draft>();
        var refusals = new HashMap<Ndjson.Line, HttpProblem>();
        for (var line : lines) {
            try {
                drafts.add(new Draft(reader.read(line.json(), wishes), precondition));
            } catch (HttpProblem problem) {
                refusals.put(line, problem);
            }
        }
        var outcomes = ledger.write(drafts, author).iterator();
        var keys = drafts.iterator();
        var answers = new ArrayList<Answer>();
        for (var line : lines) {
            var refusal = refusals.get(line);
            answers.add(
                    refusal == null
                            ? Answer.of(line.number(), keys.next().key(), outcomes.next())
                            : Answer.refused(line.number(), null, refusal));
        }
        return answers;
    }

    /// What became of one line.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Answer(
            int line,
            @Nullable String kind,
            @Nullable String id,
            String outcome,
            @Nullable Long version,
            @Nullable String epoch,
            @Nullable String consistencyToken,
            @Nullable Map<String, Object> problem) {

        static Answer of(int line, EntryKey key, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Recorded(var _, var version, var epoch, var _) ->
                        written(line, key, "recorded", version, epoch);
                case Outcome.Revised(var _, var version, var epoch, var _) ->
                        written(line, key, "revised", version, epoch);
                case Outcome.Unchanged(var _, var version, var epoch, var _) ->
                        written(line, key, "unchanged", version, epoch);
                case Outcome.Kept(var _, var version) -> written(line, key, "kept", version, null);
                case Outcome.Refused(var problem) -> refused(line, key, problem);
            };
        }

        /// @param epoch nothing where nothing was written
        static Answer written(
                int line, EntryKey key, String outcome, long version, @Nullable String epoch) {
            return new Answer(
                    line,
                    key.kind().one(),
                    key.id(),
                    outcome,
                    version,
                    epoch,
                    epoch == null ? null : new ConsistencyToken(key, version, epoch).toString(),
                    null);
        }

        static Answer refused(int line, @Nullable EntryKey key, HttpProblem problem) {
            var said = new LinkedHashMap<String, Object>();
            said.put("type", String.valueOf(problem.getType()));
            said.put("title", problem.getTitle());
            said.put("status", problem.getStatusCode());
            said.put("detail", problem.getDetail());
            said.putAll(problem.getParameters());
            return new Answer(
                    line,
                    key == null ? null : key.kind().one(),
                    key == null ? null : key.id(),
                    "refused",
                    null,
                    null,
                    null,
                    said);
        }

        String json() {
            try {
                return Wire.mapper().writeValueAsString(this) + "\n";
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
