package org.entente.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;

/// The changes that could not be applied, and those held up behind them.
@ApplicationScoped
public class Parked {

    private final Jdbi database;
    private final View view;
    private final Telling telling;

    Parked(Jdbi database, View view, Telling telling) {
        this.database = database;
        this.view = view;
        this.telling = telling;
    }

    /// Where one stands on its topic, and of which entry it is.
    public record Place(String topic, int partition, long offset, String key) {}

    /// @param applied those that are parked no more
    public record Counts(int applied, int stillParked) {}

    /// Tries all of them again, those of each entry in their order.
    ///
    /// @param reread reads them from the topics, since what tells occasions from versions is there
    ///   only; what it does not find stays parked
    public Counts retry(Function<List<Place>, List<ConsumerRecord<String, byte[]>>> reread) {
        var before = places().size();
        var entries = new LinkedHashMap<String, List<Place>>();
        places().forEach(place ->
                entries.computeIfAbsent(place.key(), _ -> new ArrayList<>()).add(place));
        for (var places : entries.values()) {
            var records = reread.apply(places);
            if (records.size() == places.size()) {
                telling.tell(view.retry(records));
            }
        }
        var left = places().size();
        return new Counts(Math.max(0, before - left), left);
    }

    private List<Place> places() {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select topic, partition, "offset", coalesce(key, '') from parked
                                order by topic, partition, "offset"\
                                """)
                        .map((row, _) ->
                                new Place(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getLong(3),
                                        Objects.requireNonNull(row.getString(4))))
                        .list());
    }
}
