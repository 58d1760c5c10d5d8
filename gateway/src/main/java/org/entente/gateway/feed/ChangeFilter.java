package org.entente.gateway.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Identifiers;
import org.entente.contracts.Kind;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.Problems;
import org.entente.gateway.question.Parameters;
import org.jspecify.annotations.Nullable;

/// Which changes somebody wants to hear of. Several values of one dimension mean any of them, the
/// dimensions must all hold, and one without values admits everything.
///
/// @param ids entries, such as `statement/2024-11-04-eu-kr-dprk-russia`
/// @param actors ids of actors that the entry concerned in this version or in the one before it, so
///   that a change that takes an actor out, and a retraction, are heard of as well
/// @param topics codes of topics, or of areas of partnerships, in the same way
/// @param changes what has happened, such as `revised` ([#CHANGES])
/// @param drafts whether also of commitments that no editor has accepted, which is for editors only
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChangeFilter(
        Set<Kind> kinds,
        Set<String> ids,
        Set<String> actors,
        Set<String> topics,
        Set<String> changes,
        @JsonIgnore boolean drafts) {

    /// What a change is about when only editors may hear of it, besides actors and topics.
    static final String DRAFT = "draft";

    /// What makes a version, and what comes about without one.
    public static final List<String> CHANGES =
            List.of("recorded", "revised", "retracted", "proposed", "due", "overdue");

    /// How each dimension is asked for in a query.
    public static final List<String> PARAMETERS = List.of("kind", "id", "actor", "topic", "change");

    public static final ChangeFilter EVERYTHING =
            new ChangeFilter(null, null, null, null, null, false);

    private static final int MOST_VALUES = 100;

    /// No value is longer, in characters: the longest kind and the longest id.
    public static final int LONGEST_VALUE = "partnership/".length() + Identifiers.LONGEST;

    private static final String ACTOR = "actor:";
    private static final String TOPIC = "topic:";
    private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::one).toList();
    private static final List<String> TOPICS =
            Stream.of("topics", "areas")
                    .flatMap(scheme -> Vocabularies.shipped().scheme(scheme).codes().stream())
                    .distinct()
                    .toList();

    public ChangeFilter(
            @Nullable Set<Kind> kinds,
            @Nullable Set<String> ids,
            @Nullable Set<String> actors,
            @Nullable Set<String> topics,
            @Nullable Set<String> changes,
            boolean drafts) {
        this.drafts = drafts;
        this.kinds = sorted(kinds);
        this.ids = sorted(ids);
        this.actors = sorted(actors);
        this.topics = sorted(topics);
        this.changes = sorted(changes);
    }

    /// What a query asks for with the [#PARAMETERS], each as often as it likes.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when a value cannot be meant; it
    ///   names the parameter and what would do
    public static ChangeFilter read(MultivaluedMap<String, String> asked) {
        return of(
                asked.getOrDefault("kind", List.of()),
                asked.getOrDefault("id", List.of()),
                asked.getOrDefault("actor", List.of()),
                asked.getOrDefault("topic", List.of()),
                asked.getOrDefault("change", List.of()));
    }

    /// The same of values that come from elsewhere.
    public static ChangeFilter of(
            Collection<String> kinds,
            Collection<String> ids,
            Collection<String> actors,
            Collection<String> topics,
            Collection<String> changes) {
        oneEach("kind", kinds, KINDS);
        within("id", ids);
        ids.forEach(ChangeFilter::isAnEntry);
        within("actor", actors);
        actors.forEach(actor -> Parameters.id("actor", actor));
        oneEach("topic", topics, TOPICS);
        oneEach("change", changes, CHANGES);
        return new ChangeFilter(
                new TreeSet<>(kinds.stream().flatMap(kind -> Kind.ofOne(kind).stream()).toList()),
                new TreeSet<>(ids),
                new TreeSet<>(actors),
                new TreeSet<>(topics),
                new TreeSet<>(changes),
                false);
    }

    /// The same with what has only been proposed, for an editor.
    public ChangeFilter withDrafts() {
        return new ChangeFilter(kinds, ids, actors, topics, changes, true);
    }

    @JsonIgnore
    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    /// Whether it asks for what stands in the entries, and not only for which changes they are.
    boolean asksForContent() {
        return !actors.isEmpty() || !topics.isEmpty();
    }

    /// @param about what the entry is found under in this version and in the one before it:
    ///   `actor:eu`, `topic:arms-transfers`
    boolean admits(EntryKey key, String change, Collection<String> about) {
        return (drafts || !about.contains(DRAFT))
                && (kinds.isEmpty() || kinds.contains(key.kind()))
                && (ids.isEmpty() || ids.contains(key.toString()))
                && (changes.isEmpty() || changes.contains(change))
                && isAnyOf(actors, ACTOR, about)
                && isAnyOf(topics, TOPIC, about);
    }

    private static boolean isAnyOf(Set<String> wanted, String what, Collection<String> about) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> about.contains(what + one));
    }

    private static void oneEach(
            String parameter, Collection<String> values, Collection<String> accepted) {
        within(parameter, values);
        values.forEach(value -> Parameters.oneOf(parameter, value, accepted));
    }

    private static void within(String parameter, Collection<String> values) {
        if (values.size() > MOST_VALUES) {
            throw Problems.badParameter(
                    parameter, "takes at most %d values".formatted(MOST_VALUES));
        }
        if (!values.stream().allMatch(ChangeFilter::isSomething)) {
            throw Problems.badParameter(
                    parameter, "takes values of 1 to %d characters".formatted(LONGEST_VALUE));
        }
    }

    /// In the body of a request any value may be `null`.
    private static boolean isSomething(@Nullable String value) {
        return value != null && !value.isBlank() && value.length() <= LONGEST_VALUE;
    }

    private static void isAnEntry(String id) {
        try {
            Parameters.id("id", EntryKey.parse(id).id());
        } catch (IllegalArgumentException e) {
            throw Problems.badParameter(
                    "id",
                    "takes the kind and the id of an entry, such as statement/2024-11-04-eu-kr",
                    KINDS.stream().map(kind -> kind + "/...").toList());
        }
    }

    private static <T extends Comparable<T>> Set<T> sorted(@Nullable Set<T> values) {
        return values == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
