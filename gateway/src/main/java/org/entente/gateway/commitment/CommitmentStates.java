package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dues;
import org.entente.contracts.Entry;
import org.entente.contracts.PartialDate;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// How commitments stand by themselves, from day to day.
@ApplicationScoped
class CommitmentStates implements Flattened<CommitmentStates.Row> {

    /// What recurs is reckoned this far ahead of its making or its last evidence; as it stands then
    /// it is left.
    private static final int YEARS = 25;

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    record Row(
            String key,
            long version,
            String state,
            LocalDate dayFrom,
            LocalDate dayTo,
            @Nullable LocalDate dueFirst,
            @Nullable LocalDate dueLast) {

        boolean continues(Row earlier) {
            return with(earlier.dayFrom, earlier.dayTo).equals(earlier);
        }

        Row with(LocalDate from, LocalDate to) {
            return new Row(key, version, state, from, to, dueFirst, dueLast);
        }
    }

    @Override
    public String table() {
        return "commitment_state";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Commitment commitment
                ? rows(commitment, version).stream()
                : Stream.empty();
    }

    private static List<Row> rows(Commitment commitment, long version) {
        var dues = dues(commitment);
        var rows = new ArrayList<Row>();
        var days = List.copyOf(turns(commitment, dues));
        for (var i = 0; i < days.size(); i++) {
            var to = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : FOR_EVER;
            var row = row(commitment, version, dues, days.get(i), to);
            if (!rows.isEmpty() && row.continues(rows.getLast())) {
                rows.set(rows.size() - 1, row.with(rows.getLast().dayFrom(), to));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(
            Commitment commitment,
            long version,
            List<Dues.Period> dues,
            LocalDate from,
            LocalDate to) {
        var state = Reckoning.of(commitment, dues, from);
        var next = state.nextDueOn();
        return new Row(
                commitment.key().toString(),
                version,
                state.state().code(),
                from,
                to,
                next == null ? null : next.first(),
                next == null ? null : next.last());
    }

    /// As far ahead as a commitment is reckoned, and not beyond what is listed of it: a period can
    /// be a day.
    private static List<Dues.Period> dues(Commitment commitment) {
        var until = end(commitment).plusYears(YEARS);
        var dues = Dues.of(commitment, until);
        for (var n = YEARS; n > 0 && !dues.isEmpty() && dues.getFirst().n() > 1; n--) {
            until = end(commitment).plusYears(n - 1);
            dues = Dues.of(commitment, until);
        }
        return dues;
    }

    private static LocalDate end(Commitment commitment) {
        return Stream.concat(
                        Stream.of(commitment.madeOn()),
                        commitment.evidence().stream().map(Commitment.Evidence::on))
                .map(PartialDate::last)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /// The days from which it can stand otherwise than the day before.
    private static TreeSet<LocalDate> turns(Commitment commitment, List<Dues.Period> dues) {
        var made = commitment.madeOn().first();
        var days = new TreeSet<LocalDate>();
        commitment.evidence().forEach(evidence -> days.add(evidence.on().first()));
        for (var due : dues) {
            if (due.dueOn() != null) {
                days.add(due.dueOn().first());
                days.add(due.dueOn().last().plusDays(1));
            }
        }
        var later = new TreeSet<>(days.tailSet(made));
        later.add(made);
        return later;
    }
}
