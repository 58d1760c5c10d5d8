package org.entente.gateway.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.gateway.view.Flattened;

/// The acts on partnerships that have a day.
@ApplicationScoped
class Milestones implements Flattened<Milestones.Row> {

    /// @param written the day as the source has it
    record Row(String key, long version, int n, String act, LocalDate day, String written) {}

    @Override
    public String table() {
        return "milestone";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Partnership partnership
                ? partnership.milestones().stream()
                        .flatMap(milestone -> row(partnership, version, milestone))
                : Stream.empty();
    }

    private static Stream<Row> row(
            Partnership partnership, long version, Partnership.Milestone milestone) {
        var day = milestone.on() != null ? milestone.on() : milestone.effectiveOn();
        return day == null
                ? Stream.empty()
                : Stream.of(
                        new Row(
                                partnership.key().toString(),
                                version,
                                milestone.n(),
                                milestone.act(),
                                day.first(),
                                day.toString()));
    }
}
