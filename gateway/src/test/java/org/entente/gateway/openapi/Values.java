package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.contracts.Identifiers;
import org.entente.contracts.Kind;
import org.entente.contracts.ProblemType;
import org.entente.contracts.Vocabularies;
import org.entente.contracts.Vocabularies.Concept;
import org.entente.gateway.feed.ChangeFilter;

/// What parameters take, by the names under which resources speak of it. The name of a vocabulary
/// stands for its codes.
final class Values {

    /// An address with its query has no more room.
    private static final int LONGEST = 4096;

    /// No value in the query of a read is longer, in characters.
    private static final int LONGEST_IN_QUERY = 2000;

    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String DAY = "(0[1-9]|[12]\\d|3[01])";

    private static final Map<String, ObjectNode> PLAIN = new TreeMap<>();

    static {
        put(
                "cursor",
                text("^[A-Za-z0-9_-]+$", LONGEST_IN_QUERY),
                "Where a page begins, as `next` of the page before gave it; opaque.");
        put("changes", codes(ChangeFilter.CHANGES), "What can happen to an entry.");
        put("date", text(null, 10).put("format", "date"), "A day.");
        put(
                "day",
                text("^\\d{4}(-" + MONTH + "(-" + DAY + ")?)?$", 10),
                "A day, a month or a year: `2024-11-04`, `2024-11` or `2024`.");
        put(
                "entity-tags",
                text("^(\\*|(W/)?\"[^\"]*\"(, *(W/)?\"[^\"]*\")*)$", LONGEST),
                "`*`, or entity tags with commas between.");
        put(
                "existing",
                codes(List.of("revise", "keep")).put("default", "revise"),
                "What becomes of what exists.");
        put(
                "version",
                Tree.object()
                        .put("type", "integer")
                        .put("format", "int64")
                        .put("minimum", 1)
                        .put("maximum", 999_999_999_999_999_999L),
                "A version: 1, 2, 3 and so on.");
        put("flag", codes(List.of("true", "false")), "Yes or no.");
        put(
                "order-of-days",
                codes(List.of("day", "-day")),
                "By day, the earliest or the latest first.");
        put("families", codes(families()), "A family of speech acts.");
        put(
                "id",
                text(Identifiers.ID, Identifiers.LONGEST),
                "The id of an entry: a readable slug that never changes.");
        put("ids", text(null, LONGEST_IN_QUERY), "Ids of entries, with commas between.");
        var kinds = Arrays.stream(Kind.values()).map(Kind::one).toList();
        put(
                "key",
                text(
                        "^(" + String.join("|", kinds) + ")/" + Identifiers.ID.substring(1),
                        ChangeFilter.LONGEST_VALUE),
                "An entry by its kind and its id.");
        put("kind", codes(kinds), "A kind of entry.");
        put(
                "known-at",
                text(
                        "^\\d{4}-"
                                + MONTH
                                + "-"
                                + DAY
                                + "(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]((0\\d|1[0-7]):[0-5]\\d|18:00)))?$",
                        40),
                "A moment such as `2026-11-24T09:15:00Z`, or a day, which means its end in UTC.");
        put(
                "position",
                text("^(0|[0-9a-zA-Z]+\\.[0-9]{1,18})$", 64),
                "A position of the feed, as an answer gave it.");
        put("problem", codes(problems()), "The name of a type of problems.");
        put(
                "quotations",
                codes(List.of("refuse", "orphan")).put("default", "refuse"),
                "What becomes of quotations that a text does not have.");
        put("schema", text("^[a-z-]+(\\.[a-z-]+)?$", 100), "The name of a schema.");
        put("schemes", codes(Vocabularies.shipped().names()), "The name of a vocabulary.");
        put("star", codes(List.of("*")), "Whatever there is.");
        put("text", text(null, LONGEST), "A sentence.");
        put(
                "token",
                text("^\"[^\"]*\"(, *\"[^\"]*\")*$", LONGEST),
                "Up to 32 tokens, as writes gave them out, with commas between.");
        put(
                "topics-and-areas",
                codes(codes("topics", "areas")),
                "A topic, or an area of cooperation.");
        put(
                "types",
                codes(
                        codes(
                                "actor-types",
                                "dialogue-levels",
                                "statement-types",
                                "partnership-types",
                                "commitment-stages")),
                "A type of actor, statement or partnership, a level of dialogues, or a stage of commitments.");
        put("wait", text("^(.*[,;\\s])?wait=\\d{1,4}.*$|^.*$", LONGEST), "Preferences (RFC 7240).");
        put("webhook-id", text("^wh_[0-9a-f]+$", 64), "The id of a webhook.");
        put("words", text(null, LONGEST_IN_QUERY), "Any text.");
        put("year", text("^\\d{4}$", 4), "A year.");
        Vocabularies.shipped()
                .all()
                .forEach(vocabulary -> {
                    var schema = codes(vocabulary.codes());
                    schema.put("x-vocabulary", vocabulary.scheme());
                    put(
                            vocabulary.scheme(),
                            schema,
                            vocabulary.labels().getOrDefault("en", vocabulary.scheme())
                                    + ": a code of `/v1/vocabularies/"
                                    + vocabulary.scheme()
                                    + "`.");
                });
    }

    private Values() {}

    /// A reference to the component that describes it.
    static ObjectNode reference(String name) {
        Objects.requireNonNull(PLAIN.get(name), name);
        return Tree.schema(component(name));
    }

    /// The components, by name.
    static Map<String, ObjectNode> components() {
        var components = new TreeMap<String, ObjectNode>();
        PLAIN.forEach((name, schema) -> components.put(component(name), schema.deepCopy()));
        return components;
    }

    /// `speech-acts` is called SpeechActsValue.
    private static String component(String name) {
        var words = new StringBuilder();
        for (var word : name.split("-", -1)) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return words.append("Value").toString();
    }

    private static void put(String name, ObjectNode schema, String description) {
        PLAIN.put(name, schema.put("description", description));
    }

    private static ObjectNode text(@org.jspecify.annotations.Nullable String pattern, int longest) {
        var schema =
                Tree.object().put("type", "string").put("minLength", 1).put("maxLength", longest);
        return pattern == null ? schema : schema.put("pattern", pattern);
    }

    private static ObjectNode codes(List<String> codes) {
        return Tree.object().put("type", "string").set("enum", Tree.array(codes));
    }

    private static List<String> codes(String... schemes) {
        return Stream.of(schemes)
                .flatMap(scheme -> Vocabularies.shipped().scheme(scheme).codes().stream())
                .distinct()
                .toList();
    }

    private static List<String> problems() {
        return Arrays.stream(ProblemType.values()).map(ProblemType::text).toList();
    }

    private static List<String> families() {
        return Vocabularies.shipped().scheme("speech-acts").concepts().stream()
                .map(Concept::family)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
