package org.entente.gateway.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.PartialDate;
import org.entente.gateway.Problems;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// How several actors stand side by side, a page of groups at a time.
@ApplicationScoped
class Alignments {

    private final Jdbi database;
    private final Groups groups;

    Alignments(Jdbi database, Groups groups) {
        this.database = database;
        this.groups = groups;
    }

    record Question(
            List<String> actors,
            List<String> topics,
            List<String> targets,
            List<String> families,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            AsKnown asKnown) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when one of the actors is not in
    ///   the record
    Alignment page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.TEXT, Value.TEXT);
        demandThere(question);
        var found = groups.of(question, place, look);
        var shown = found.subList(0, Math.min(look - 1, found.size()));
        var sources = sources(shown, question.asKnown());
        var page =
                Page.of(
                        found,
                        look,
                        question,
                        group -> List.of(group.topic(), group.target()),
                        group -> group(question, group, sources),
                        question.asKnown());
        return new Alignment(
                question.actors(), page.items(), Alignment.WARNING, page.next(), page.asKnownAt());
    }

    private static Alignment.Group group(
            Question question, Groups.Found found, Map<String, Json> sources) {
        var counting =
                new Counting(
                        question.actors(),
                        found.positions().stream().map(Groups.Counted::stand).toList());
        return new Alignment.Group(
                found.topic().isEmpty() ? null : found.topic(),
                found.target().isEmpty() ? null : found.target(),
                counting.positions(),
                counting.together(),
                counting.joined(),
                counting.share(),
                counting.voices(),
                counting.sameFamily(),
                counting.opposed(),
                found.latest().stream()
                        .map(position ->
                                new Alignment.Behind(
                                        position.id(),
                                        sources.getOrDefault(position.key(), new Json("[]"))))
                        .toList());
    }

    private Map<String, Json> sources(List<Groups.Found> shown, AsKnown asKnown) {
        var keys =
                shown.stream()
                        .flatMap(found -> found.latest().stream())
                        .map(Groups.Counted::key)
                        .toList();
        var sources = new TreeMap<String, Json>();
        database.useHandle(handle ->
                asKnown.bind(
                                handle.createQuery(
                                        "select t.key, t.sources from caption t %s where t.key = any(:keys)"
                                                .formatted(asKnown.join("t"))))
                        .bindArray("keys", String.class, keys)
                        .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                        .forEach(entry -> sources.put(entry.getKey(), new Json(entry.getValue()))));
        return sources;
    }

    private void demandThere(Question question) {
        var keys =
                question.actors().stream()
                        .map(actor -> new EntryKey(Kind.ACTOR, actor).toString())
                        .toList();
        var there =
                database.withHandle(handle ->
                        question.asKnown()
                                .bind(
                                        handle.createQuery(
                                                "select k.key from known k where k.key = any(:keys) and %s"
                                                        .formatted(question.asKnown().holds())))
                                .bindArray("keys", String.class, keys)
                                .mapTo(String.class)
                                .set());
        keys.stream()
                .filter(key -> !there.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw Problems.notFound(key + " is not in the record.");
                });
    }
}
