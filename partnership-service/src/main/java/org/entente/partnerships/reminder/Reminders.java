package org.entente.partnerships.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.outbox.Outbox;
import org.entente.chassis.record.Author;
import org.entente.chassis.record.Companion;
import org.entente.contracts.Commitment;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.hibernate.Session;

/// On which day each commitment is to be looked at next. A write of a commitment reckons it anew,
/// in its own transaction and under the commitment's lock.
@ApplicationScoped
class Reminders implements Companion<Commitment> {

    private final Session database;
    private final Outbox outbox;
    private final Superseded superseded;
    private final Clock clock;

    Reminders(Session database, Outbox outbox, Superseded superseded, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.superseded = superseded;
        this.clock = clock;
    }

    @Override
    public Class<Commitment> type() {
        return Commitment.class;
    }

    @Override
    public void written(List<Commitment> versions, Author author) {
        var reminders = reminders(versions);
        keep(versions, commitment -> days(commitment, reminders));
    }

    /// What is to be told of each by today, nothing where another stands in its place; they are
    /// looked at again on the day after which more is.
    Map<EntryKey, List<Reminder>> taken(List<Commitment> commitments) {
        var today = today();
        var reminders = reminders(commitments);
        keep(
                commitments,
                commitment -> days(commitment, reminders).filter(day -> day.isAfter(today)));
        var gone = superseded.among(commitments.stream().map(Commitment::id).toList(), today);
        reminders.replaceAll((key, all) ->
                gone.contains(key.id())
                        ? List.of()
                        : all.stream().filter(one -> !one.day().isAfter(today)).toList());
        return reminders;
    }

    /// The commitments whose day has come, as far as they go into one batch.
    List<EntryKey> due(int most) {
        return keys(
                database.createNativeQuery(
                                "select key from reminder where day <= :today order by day, key limit :most",
                                String.class)
                        .setParameter("today", today())
                        .setParameter("most", most)
                        .getResultList());
    }

    /// Commitments for which no day was reckoned in the version they have: they were recorded
    /// before there were reminders.
    List<EntryKey> unreckoned(int most) {
        return keys(
                database.createNativeQuery(
                                """
                                select e.key from entry e left join reminder r on r.key = e.key
                                where e.key >= 'commitment/' and e.key < 'commitment0'
                                  and (r.key is null or r.version < e.version)
                                order by e.key limit :most\
                                """,
                                String.class)
                        .setParameter("most", most)
                        .getResultList());
    }

    private Map<EntryKey, List<Reminder>> reminders(List<Commitment> commitments) {
        var today = today();
        var recorded =
                outbox.recorded(Kind.COMMITMENT, commitments.stream().map(Commitment::id).toList());
        return commitments.stream()
                .collect(
                        Collectors.toMap(
                                Commitment::key,
                                commitment ->
                                        Reminder.of(
                                                commitment,
                                                day(
                                                        Objects.requireNonNull(
                                                                recorded.get(commitment.id()))),
                                                today)));
    }

    private static Stream<LocalDate> days(
            Commitment commitment, Map<EntryKey, List<Reminder>> reminders) {
        return Objects.requireNonNull(reminders.get(commitment.key())).stream().map(Reminder::day);
    }

    private void keep(List<Commitment> commitments, Function<Commitment, Stream<LocalDate>> days) {
        database.createNativeQuery(
                        """
                        insert into reminder (key, version, day)
                        select key, version, cast(nullif(day, '') as date)
                        from unnest(:keys, :versions, :days) as reckoned (key, version, day)
                        on conflict (key) do update set version = excluded.version, day = excluded.day\
                        """)
                .setParameter("keys", texts(commitments, one -> one.key().toString()))
                .setParameter(
                        "versions",
                        commitments.stream().map(Commitment::version).toArray(Long[]::new))
                .setParameter("days", texts(commitments, one -> earliest(days.apply(one))))
                .executeUpdate();
    }

    private static String[] texts(List<Commitment> commitments, Function<Commitment, String> text) {
        return commitments.stream().map(text).toArray(String[]::new);
    }

    private static String earliest(Stream<LocalDate> days) {
        return days.min(LocalDate::compareTo).map(LocalDate::toString).orElse("");
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static List<EntryKey> keys(List<String> names) {
        return names.stream().map(EntryKey::parse).toList();
    }
}
