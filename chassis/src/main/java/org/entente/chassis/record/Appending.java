package org.entente.chassis.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Violation;
import org.jspecify.annotations.Nullable;

/// Appends to the lists of entries: a body `{"<member>": {...}, "sources": [...], "why": "..."}`,
/// of which the first is required. Appending commutes, so that no precondition is; a repetition
/// changes nothing.
@ApplicationScoped
public class Appending {

    private final Reader reader;
    private final Ledger ledger;
    private final Answers answers;
    private final SecurityIdentity identity;

    Appending(Reader reader, Ledger ledger, Answers answers, SecurityIdentity identity) {
        this.reader = reader;
        this.ledger = ledger;
        this.answers = answers;
        this.identity = identity;
    }

    /// @param member what the item is called in the body
    /// @param list the list of the entry that it goes to
    public Response append(
            EntryKey key,
            String member,
            String list,
            List<String> ifMatch,
            @Nullable String traceParent,
            byte[] body) {
        var precondition = Preconditions.read(ifMatch, List.of());
        var json = Body.read(body);
        var violations = violations(json, member);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        var item = (ObjectNode) json.path(member);
        var sources = new ArrayList<JsonNode>();
        json.path("sources").forEach(sources::add);
        var addition = new Addition(reader, member, list, item, sources);
        var why = json.hasNonNull("why") ? json.path("why").asText() : null;
        var author = new Author(identity.getPrincipal().getName(), why, traceParent);
        return answers.to(ledger.amend(key, precondition, addition, author));
    }

    private static List<Violation> violations(ObjectNode json, String member) {
        var violations = new ArrayList<Violation>();
        json.fieldNames()
                .forEachRemaining(name -> {
                    if (!List.of(member, "sources", "why").contains(name)) {
                        violations.add(
                                new Violation(
                                        "/" + name,
                                        "is not a member that there can be here",
                                        List.of(member, "sources", "why")));
                    }
                });
        if (!json.has(member)) {
            violations.add(new Violation("/" + member, "is required"));
        } else if (!json.path(member).isObject()) {
            violations.add(new Violation("/" + member, "is an object"));
        } else if (json.path(member).has("n")) {
            violations.add(
                    new Violation("/" + member + "/n", "is given by the record; leave it out"));
        }
        if (json.has("sources") && !json.path("sources").isArray()) {
            violations.add(new Violation("/sources", "is a list of sources"));
        }
        violations.addAll(Why.violations("/why", json.path("why")));
        return violations;
    }
}
