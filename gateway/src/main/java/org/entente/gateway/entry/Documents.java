package org.entente.gateway.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Wire;
import org.entente.gateway.question.AsKnown;
import org.jdbi.v3.core.Jdbi;

/// The entries in the view, whole, as their owners published them.
@ApplicationScoped
public class Documents {

    private final Jdbi database;

    Documents(Jdbi database) {
        this.database = database;
    }

    /// One version as JSON.
    public record Document(long version, String json) {
        public Entry entry() {
            return Wire.entry(json);
        }
    }

    /// The entry in that state of the record, be it a retraction.
    public Optional<Document> of(EntryKey key, AsKnown asKnown) {
        return database.withHandle(handle ->
                asKnown.bind(
                                handle.createQuery(
                                        """
                                        select v.version, v.document
                                        from known k join version v using (key, version)
                                        where k.key = :key and %s order by v.version desc limit 1\
                                        """
                                                .formatted(asKnown.stands())))
                        .bind("key", key.toString())
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)))
                        .findOne());
    }

    /// One version of it, where whoever asks may see it.
    Optional<Document> version(EntryKey key, long version, AsKnown reader) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select v.version, v.document from version v join known k using (key, version)
                                where v.key = :key and v.version = :version and %s\
                                """
                                        .formatted(reader.shown()))
                        .bind("key", key.toString())
                        .bind("version", version)
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)))
                        .findOne());
    }

    /// Every version of it that whoever asks may see, oldest first.
    List<Document> versions(EntryKey key, AsKnown reader) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select v.version, v.document from version v join known k using (key, version)
                                where v.key = :key and %s order by v.version\
                                """
                                        .formatted(reader.shown()))
                        .bind("key", key.toString())
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)))
                        .list());
    }

    /// Those of the entries that stand in that state of the record, in the order of their keys.
    public List<Entry> all(Collection<String> keys, AsKnown asKnown) {
        return database.withHandle(handle ->
                asKnown.bind(
                                handle.createQuery(
                                        """
                                        select v.document from known k join version v using (key, version)
                                        where k.key = any(:keys) and %s order by k.key\
                                        """
                                                .formatted(asKnown.holds())))
                        .bindArray("keys", String.class, List.copyOf(keys))
                        .map((row, _) -> Wire.entry(row.getString(1)))
                        .list());
    }

    /// The entries in which both of these actors take part, without those retracted: of each kind
    /// the latest, as many as asked for.
    public List<Entry> with(String one, String other, int most, AsKnown asKnown) {
        return database.withHandle(handle ->
                asKnown.bind(
                                handle.createQuery(
                                        """
                                        select v.document
                                        from (select k.key, k.version, k.day,
                                                     row_number() over (partition by k.kind
                                                                        order by k.day desc nulls last, k.key desc) as place
                                              from (select key, version from part
                                                    where actor = :one and key !~ '^actor/'
                                                    intersect
                                                    select key, version from part where actor = :other) p
                                              join known k using (key, version) where %s) k
                                        join version v using (key, version)
                                        where k.place <= :most order by k.day, k.key\
                                        """
                                                .formatted(asKnown.holds())))
                        .bind("one", one)
                        .bind("other", other)
                        .bind("most", most)
                        .map((row, _) -> Wire.entry(row.getString(1)))
                        .list());
    }
}
