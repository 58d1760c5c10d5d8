package org.entente.gateway.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Partnership;
import org.entente.contracts.Statement;
import org.jspecify.annotations.Nullable;

/// What happened, day by day, across entries.
final class Timeline {

    private final List<Moment> moments = new ArrayList<>();

    private Timeline() {}

    /// @param what `meeting`, `statement`, `milestone`, `promise`, `plan` or `evidence`
    /// @param cited the entry, or its part, as it is cited
    /// @param act what was done, or what it shows, where there is a code for it
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Moment(
            PartialDate on,
            String what,
            String kind,
            String cited,
            Map<String, String> titles,
            @Nullable String act,
            @Nullable String place) {}

    static List<Moment> of(List<Entry> entries) {
        var timeline = new Timeline();
        entries.forEach(timeline::add);
        timeline.moments.sort(Comparator.comparing(Moment::on).thenComparing(Moment::cited));
        return timeline.moments;
    }

    private void add(Entry entry) {
        switch (entry) {
            case Actor _ -> {}
            case Dialogue dialogue -> add(dialogue);
            case Statement statement ->
                    add(
                            statement.issuedOn(),
                            "statement",
                            entry,
                            statement.id(),
                            statement.titles(),
                            null,
                            statement.place());
            case Partnership partnership -> add(partnership);
            case Commitment commitment -> add(commitment);
        }
    }

    private void add(Dialogue dialogue) {
        for (var meeting : dialogue.meetings()) {
            var cited = dialogue.id() + "#" + meeting.n();
            add(meeting.on(), "meeting", dialogue, cited, dialogue.names(), null, meeting.place());
        }
    }

    private void add(Partnership partnership) {
        for (var milestone : partnership.milestones()) {
            var on = milestone.on() != null ? milestone.on() : milestone.effectiveOn();
            if (on != null) {
                add(
                        on,
                        "milestone",
                        partnership,
                        partnership.id(),
                        partnership.titles(),
                        milestone.act(),
                        milestone.place());
            }
        }
    }

    private void add(Commitment commitment) {
        var matter = commitment.matter();
        var id = commitment.id();
        add(commitment.madeOn(), "promise", commitment, id, matter, null, null);
        for (var plan : commitment.plans()) {
            add(plan.announcedOn(), "plan", commitment, id, matter, null, plan.place());
        }
        for (var evidence : commitment.evidence()) {
            add(
                    evidence.on(),
                    "evidence",
                    commitment,
                    id,
                    evidence.matter(),
                    evidence.shows(),
                    evidence.place());
        }
    }

    private void add(
            PartialDate on,
            String what,
            Entry entry,
            String cited,
            Map<String, String> titles,
            @Nullable String act,
            @Nullable String place) {
        moments.add(new Moment(on, what, entry.kind().one(), cited, titles, act, place));
    }
}
