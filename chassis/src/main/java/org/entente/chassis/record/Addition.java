package org.entente.chassis.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.contracts.Entry;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;

/// Appends one item, under a number of its own, to a list of an entry, and the sources sent with it
/// to the entry's. What the entry already says is not said again.
final class Addition implements Amendment {

    private static final Pattern SOURCE = Pattern.compile("/sources/(\\d+)(.*)");

    private final Reader reader;
    private final String member;
    private final String list;
    private final ObjectNode item;
    private final List<JsonNode> sources;
    private final List<Integer> appended = new ArrayList<>();
    private int sourcesBefore;
    private int itemsBefore;

    /// @param member what the item is called in the body
    /// @param list the list of the entry that it goes to
    Addition(Reader reader, String member, String list, ObjectNode item, List<JsonNode> sources) {
        this.reader = reader;
        this.member = member;
        this.list = list;
        this.item = item;
        this.sources = sources;
    }

    @Override
    public Entry of(Entry content) {
        var json = (ObjectNode) Wire.mapper().<JsonNode>valueToTree(content);
        var items = json.withArray(list);
        itemsBefore = items.size();
        bringSources(json.withArray("sources"));
        items.add(numbered(items, json.withArray("sources")));
        var after = reader.fitting(content.kind(), json, this::place);
        return isSaidAlready(after) ? content : after;
    }

    @Override
    public String place(String pointer) {
        var here = "/" + list + "/" + itemsBefore;
        if (pointer.equals(here) || pointer.startsWith(here + "/")) {
            return "/" + member + pointer.substring(here.length());
        }
        var source = SOURCE.matcher(pointer);
        if (source.matches() && Integer.parseInt(source.group(1)) >= sourcesBefore) {
            var sent = appended.get(Integer.parseInt(source.group(1)) - sourcesBefore);
            return "/sources/" + sent + source.group(2);
        }
        return pointer;
    }

    private void bringSources(ArrayNode held) {
        sourcesBefore = held.size();
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < sources.size(); i++) {
            var sent = sources.get(i);
            var same =
                    held.valueStream()
                            .filter(source -> source.path("id").equals(sent.path("id")))
                            .findFirst();
            if (same.isEmpty()) {
                held.add(sent);
                appended.add(i);
            } else if (!same.get().equals(sent)) {
                violations.add(
                        new Violation(
                                "/sources/" + i + "/id",
                                "is the id of another source of this entry; take an id of its own"));
            }
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    private ObjectNode numbered(ArrayNode items, ArrayNode held) {
        var numbered = item.deepCopy();
        numbered.put("n", free(items));
        var named = numbered.get("sources");
        if (named == null || (named.isArray() && named.isEmpty())) {
            if (sources.isEmpty()) {
                throw Problems.invalid(
                        List.of(
                                new Violation(
                                        "/" + member + "/sources",
                                        "is required, since every fact has a source: name one of"
                                                + " the entry's, or send one beside it",
                                        held.valueStream().map(Addition::id).toList())));
            }
            sources.stream()
                    .map(source -> source.path("id"))
                    .filter(JsonNode::isTextual)
                    .forEach(numbered.withArray("sources")::add);
        }
        return numbered;
    }

    /// The number after the highest or, where that is the highest that there can be, the smallest
    /// that nothing has.
    private static int free(ArrayNode items) {
        var taken =
                items.valueStream().map(one -> one.path("n").asInt()).collect(Collectors.toSet());
        var highest = taken.isEmpty() ? 0 : Collections.max(taken);
        if (highest < Integer.MAX_VALUE) {
            return highest + 1;
        }
        var smallest = 1;
        while (taken.contains(smallest)) {
            smallest++;
        }
        return smallest;
    }

    private boolean isSaidAlready(Entry after) {
        var items = Wire.mapper().<JsonNode>valueToTree(after).path(list);
        var added = unnumbered(items.get(itemsBefore));
        for (var i = 0; i < itemsBefore; i++) {
            if (unnumbered(items.get(i)).equals(added)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode unnumbered(JsonNode item) {
        return item.<ObjectNode>deepCopy().without("n");
    }

    private static String id(JsonNode source) {
        return source.path("id").asText();
    }
}
