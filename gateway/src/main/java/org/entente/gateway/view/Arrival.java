package org.entente.gateway.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Topics;
import org.entente.contracts.TraceParent;
import org.entente.contracts.Wire;
import org.jspecify.annotations.Nullable;

/// What one record of a topic turned out to be.
sealed interface Arrival {

    /// The next, or an older, or a repeated version of an entry.
    ///
    /// @param traceParent where the write stood in its trace, if it was part of one
    record Version(
            EntryKey key,
            long version,
            Change change,
            Entry entry,
            @Nullable String traceParent,
            String document)
            implements Arrival {

        static Version of(Published published) {
            var entry = Wire.entry(published.document());
            return new Version(
                    entry.key(),
                    Objects.requireNonNull(entry.version(), "it has no version"),
                    Objects.requireNonNull(entry.change(), "it has no change"),
                    entry,
                    published.traceParent(),
                    published.document());
        }
    }

    /// Something that happened to an entry without a change of it: a due date came, a proposal was
    /// made.
    ///
    /// @param name tells it from every other occasion of the entry
    /// @param event what it is called, `due`
    record Occasion(EntryKey key, long version, String name, String event, Instant at)
            implements Arrival {}

    /// A type of event that is newer than this gateway. Writers may be deployed first.
    record Unknown(String type) implements Arrival {}

    /// Something that is no entry, or not the one that it says it is.
    record Unreadable(@Nullable String key, String reason) implements Arrival {}

    static Arrival of(ConsumerRecord<String, byte[]> arrived) {
        var type = header(arrived, Topics.TYPE);
        var occasion = header(arrived, Topics.OCCASION);
        if (type != null && occasion != null) {
            return occasion(arrived, type, occasion);
        }
        if (type != null && !isAChange(type)) {
            return new Unknown(type);
        }
        if (arrived.key() == null || arrived.value() == null) {
            return new Unreadable(arrived.key(), "it has no key or no value");
        }
        try {
            var document = new String(arrived.value(), StandardCharsets.UTF_8);
            var entry = Wire.mapper().readValue(document, Entry.class);
            var key = EntryKey.parse(arrived.key());
            if (!entry.key().equals(key)) {
                return new Unreadable(arrived.key(), "the value is " + entry.key());
            }
            return new Version(
                    key,
                    Objects.requireNonNull(entry.version(), "it has no version"),
                    Objects.requireNonNull(entry.change(), "it has no change"),
                    entry,
                    traceParent(arrived),
                    document);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return new Unreadable(arrived.key(), String.valueOf(e.getMessage()));
        }
    }

    private static Arrival occasion(
            ConsumerRecord<String, byte[]> arrived, String type, String name) {
        try {
            return new Occasion(
                    EntryKey.parse(arrived.key()),
                    Long.parseLong(header(arrived, Topics.ENTRY_VERSION)),
                    name,
                    type.substring(type.lastIndexOf('.') + 1),
                    Instant.parse(header(arrived, Topics.TIME)));
        } catch (DateTimeException | IllegalArgumentException | NullPointerException e) {
            return new Unreadable(arrived.key(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean isAChange(String type) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> Topics.isChange(kind, type));
    }

    private static @Nullable String traceParent(ConsumerRecord<String, byte[]> arrived) {
        return TraceParent.read(header(arrived, Topics.STARTING_TRACE_PARENT))
                .map(TraceParent::toString)
                .orElse(null);
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> arrived, String name) {
        var header = arrived.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
