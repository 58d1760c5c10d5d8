package org.entente.gateway.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.gateway.question.Json;
import org.entente.gateway.view.Flattened;

/// The moments of entries.
@ApplicationScoped
class MomentRows implements Flattened<MomentRows.Row> {

    /// No moment is taken to last longer, so that whoever looks for those of a period knows how far
    /// to go back.
    static final int LONGEST = 366;

    /// @param day the first day that it can mean
    /// @param dayEnd the last
    record Row(
            String key,
            long version,
            int part,
            LocalDate day,
            LocalDate dayEnd,
            Collection<String> about,
            Json item) {}

    @Override
    public String table() {
        return "moment";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        var happenings = Moments.in(entry);
        return IntStream.range(0, happenings.size())
                .mapToObj(part -> row(entry, version, part, happenings.get(part)));
    }

    private static Row row(Entry entry, long version, int part, Happening happening) {
        var moment = happening.moment();
        var last = (moment.to() != null ? moment.to() : moment.on()).last();
        var longest = moment.on().first().plusDays(LONGEST);
        return new Row(
                entry.key().toString(),
                version,
                part,
                moment.on().first(),
                last.isBefore(longest) ? last : longest,
                happening.about(),
                Json.of(moment));
    }
}
