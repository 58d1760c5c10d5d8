package org.entente.partnerships.proposal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.contracts.Statement;
import org.entente.contracts.Topics;
import org.entente.contracts.Wire;

/// A statement, and the record of the topic that brought it.
record Arrival(Statement statement, ConsumerRecord<String, byte[]> record) {

    private static final String STATEMENTS = Kind.STATEMENT.one() + "/";

    /// The newest version of each statement among the records.
    ///
    /// @param unreadable told of each record that is no statement but should be, and why
    static List<Arrival> newest(
            ConsumerRecords<String, byte[]> records,
            BiConsumer<ConsumerRecord<String, byte[]>, String> unreadable) {
        var newest = new HashMap<String, Arrival>();
        for (var record : records) {
            if (!bringsAStatement(record)) {
                continue;
            }
            try {
                newest.merge(record.key(), read(record), Arrival::newer);
            } catch (IOException | RuntimeException e) {
                unreadable.accept(record, String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(newest.values());
    }

    static List<Statement> statements(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::statement).toList();
    }

    /// By the statements' ids, where in a trace each was sent from; those outside of any trace are
    /// not there.
    static Map<String, String> causes(List<Arrival> arrivals) {
        var causes = new HashMap<String, String>();
        for (var arrival : arrivals) {
            var header = arrival.record.headers().lastHeader(Topics.TRACE_PARENT);
            if (header != null) {
                causes.put(
                        arrival.statement.id(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return causes;
    }

    /// Types of events that are newer than this service bring it nothing.
    private static boolean bringsAStatement(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader(Topics.TYPE);
        return record.key() != null
                && record.key().startsWith(STATEMENTS)
                && (type == null
                        || Topics.isChange(
                                Kind.STATEMENT, new String(type.value(), StandardCharsets.UTF_8)));
    }

    private static Arrival read(ConsumerRecord<String, byte[]> record) throws IOException {
        var value = Objects.requireNonNull(record.value(), "it has no value");
        var entry = Wire.mapper().readValue(value, Entry.class);
        if (!(entry instanceof Statement statement)
                || !record.key().equals(entry.key().toString())) {
            throw new IllegalArgumentException("the value is " + entry.key());
        }
        Objects.requireNonNull(statement.version(), "it has no version");
        return new Arrival(statement, record);
    }

    private static Arrival newer(Arrival one, Arrival other) {
        return version(other) > version(one) ? other : one;
    }

    private static long version(Arrival arrival) {
        return Objects.requireNonNull(arrival.statement.version());
    }
}
