package org.entente.gateway.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Wire;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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
            try {
                return Wire.mapper().readValue(json, Entry.class);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("an entry of the view cannot be read", e);
            }
        }
    }

    /// The entry as it is or, with a moment, as it was then.
    public Optional<Document> of(EntryKey key, @Nullable Instant asKnownAt) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select version, document from version
                                where key = :key and changed_at <= coalesce(:at::timestamptz, 'infinity')
                                order by version desc limit 1\
                                """)
                        .bind("key", key.toString())
                        .bind("at", asKnownAt == null ? null : asKnownAt.atOffset(ZoneOffset.UTC))
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)))
                        .findOne());
    }

    /// One version of it.
    Optional<Document> version(EntryKey key, long version) {
        return database.withHandle(handle ->
                handle.createQuery(
                                "select version, document from version where key = :key and version = :version")
                        .bind("key", key.toString())
                        .bind("version", version)
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)))
                        .findOne());
    }

    /// Every version of it, oldest first.
    List<Document> versions(EntryKey key) {
        return database.withHandle(handle ->
                handle.createQuery(
                                "select version, document from version where key = :key order by version")
                        .bind("key", key.toString())
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)))
                        .list());
    }

    /// Those that exist, in the order of their keys.
    public List<Entry> all(Collection<String> keys) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select v.version, v.document from entry e join version v using (key, version)
                                where e.key = any(:keys) order by e.key\
                                """)
                        .bindArray("keys", String.class, List.copyOf(keys))
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)).entry())
                        .list());
    }

    /// The entries in which all of these actors take part, without those retracted.
    public List<Entry> with(String one, String other) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select v.version, v.document from entry e join version v using (key, version)
                                where not e.retracted and e.kind <> 'actor'
                                  and e.key in (select key from part where actor = :one)
                                  and e.key in (select key from part where actor = :other)
                                order by e.day, e.key\
                                """)
                        .bind("one", one)
                        .bind("other", other)
                        .map((row, _) -> new Document(row.getLong(1), row.getString(2)).entry())
                        .list());
    }
}
