package org.entente.gateway.timeline;

import java.util.List;
import java.util.Map;
import org.entente.contracts.Entry;
import org.entente.contracts.PartialDate;
import org.entente.gateway.question.SourcesOf;
import org.entente.gateway.timeline.Moment.Judgement;
import org.jspecify.annotations.Nullable;

/// A moment as it is put together.
final class Draft {

    private final Entry entry;
    private final String what;
    private final PartialDate on;
    private final List<String> sources;
    private String cited;
    private Map<String, String> titles;
    private @Nullable PartialDate to;
    private @Nullable String act;
    private @Nullable String place;
    private @Nullable Judgement judged;

    /// @param titles of the entry
    /// @param sources that the fact names, by their ids
    Draft(
            Entry entry,
            Map<String, String> titles,
            String what,
            PartialDate on,
            List<String> sources) {
        this.entry = entry;
        this.titles = titles;
        this.what = what;
        this.on = on;
        this.sources = sources;
        this.cited = entry.id();
    }

    Draft part(int n) {
        cited = entry.id() + "#" + n;
        return this;
    }

    Draft titled(Map<String, String> other) {
        titles = other;
        return this;
    }

    Draft until(@Nullable PartialDate last) {
        to = last;
        return this;
    }

    Draft act(String code) {
        act = code;
        return this;
    }

    Draft in(@Nullable String where) {
        place = where;
        return this;
    }

    Draft judged(Judgement judgement) {
        judged = judgement;
        return this;
    }

    Moment made() {
        return new Moment(
                on,
                to,
                what,
                entry.kind().one(),
                cited,
                titles,
                act,
                place,
                judged,
                SourcesOf.of(entry, sources));
    }
}
