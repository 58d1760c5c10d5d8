package org.entente.chassis.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Integrity;
import org.entente.contracts.Kind;
import org.entente.contracts.Schemas;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;

/// Reads what a client sends as an entry, and says everything that is wrong with it.
@ApplicationScoped
class Reader {

    private final OwnedKinds owned;

    Reader(OwnedKinds owned) {
        this.owned = owned;
    }

    /// The entry to be recorded under this key. Its kind and id may be left out of the body.
    Entry read(byte[] body, EntryKey key, Map<String, String> wishes) {
        var json = Body.read(body);
        var misplaced = new ArrayList<Violation>();
        place(json, "kind", key.kind().one(), misplaced);
        place(json, "id", key.id(), misplaced);
        if (!misplaced.isEmpty()) {
            throw Problems.invalid(misplaced);
        }
        return entry(key.kind(), json, wishes);
    }

    /// An entry that says itself what it is, as in an import.
    Entry read(byte[] body, Map<String, String> wishes) {
        var json = Body.read(body);
        var name = json.path("kind").asText();
        var kind =
                Kind.ofOne(name)
                        .filter(owned::contains)
                        .orElseThrow(() ->
                                Problems.invalid(
                                        List.of(
                                                new Violation(
                                                        "/kind",
                                                        "\"%s\" is not kept here".formatted(name),
                                                        owned.names()))));
        return entry(kind, json, wishes);
    }

    private Entry entry(Kind kind, ObjectNode json, Map<String, String> wishes) {
        var entry = owned.prepared(fitting(kind, json, UnaryOperator.identity()), wishes);
        var violations = new ArrayList<>(Integrity.violations(entry));
        violations.addAll(owned.violations(entry));
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return entry;
    }

    /// The entry that the JSON is, as far as the schema of its kind says.
    ///
    /// @param place where in what the client sent a place in the JSON comes from
    Entry fitting(Kind kind, ObjectNode json, UnaryOperator<String> place) {
        // What an owner adds is not the client's to say: an entry can be sent back as it was read.
        json.remove(List.of("version", "epoch", "change"));
        var violations = new ArrayList<>(Schemas.shipped().violations(kind, json));
        violations.addAll(Storable.violations(json));
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations.stream().map(one -> one.at(place)).toList());
        }
        try {
            return Wire.mapper().treeToValue(json, Entry.class);
        } catch (JsonMappingException e) {
            throw Problems.invalid(List.of(new Violation(pointer(e), unsaid(e)).at(place)));
        } catch (JsonProcessingException e) {
            throw unforeseen(e);
        }
    }

    /// What the schema cannot say, or does not: that a day such as 2024-02-30 does not exist, and
    /// how far numbers go.
    private static String unsaid(JsonMappingException e) {
        if (e instanceof ValueInstantiationException) {
            return "is not a day, month or year that exists";
        }
        if (e.getCause() instanceof InputCoercionException) {
            return "is a number below %d or above %d"
                    .formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        throw unforeseen(e);
    }

    private static UncheckedIOException unforeseen(JsonProcessingException e) {
        return new UncheckedIOException("the schema let something pass that is no entry", e);
    }

    private static void place(
            ObjectNode json, String member, String value, List<Violation> misplaced) {
        var said = json.get(member);
        if (said == null) {
            json.put(member, value);
        } else if (!value.equals(said.asText())) {
            misplaced.add(
                    new Violation(
                            "/" + member,
                            "differs from the address, which says \"" + value + "\"",
                            List.of(value)));
        }
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        e.getPath()
                .forEach(step ->
                        pointer.append('/')
                                .append(
                                        step.getFieldName() == null
                                                ? String.valueOf(step.getIndex())
                                                : step.getFieldName()));
        return pointer.toString();
    }
}
