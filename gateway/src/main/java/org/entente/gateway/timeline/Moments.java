package org.entente.gateway.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Partnership;
import org.entente.contracts.Statement;
import org.entente.gateway.timeline.Happening.About;
import org.entente.gateway.timeline.Moment.Judgement;
import org.jspecify.annotations.Nullable;

/// What happened according to entries.
public final class Moments {

    private final Entry entry;
    private final Map<String, String> titles;
    private final List<Happening> happenings = new ArrayList<>();

    private Moments(Entry entry, Map<String, String> titles) {
        this.entry = entry;
        this.titles = titles;
    }

    /// Day by day.
    public static List<Moment> of(Collection<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> in(entry).stream())
                .map(Happening::moment)
                .sorted(Comparator.comparing(Moment::on).thenComparing(Moment::cited))
                .toList();
    }

    /// Those of one entry, in its own order.
    static List<Happening> in(Entry entry) {
        return switch (entry) {
            case Actor _ -> List.of();
            case Dialogue dialogue -> new Moments(dialogue, dialogue.names()).in(dialogue);
            case Statement statement -> new Moments(statement, statement.titles()).in(statement);
            case Partnership partnership ->
                    new Moments(partnership, partnership.titles()).in(partnership);
            case Commitment commitment ->
                    new Moments(commitment, commitment.matter()).in(commitment);
        };
    }

    private List<Happening> in(Dialogue dialogue) {
        for (var meeting : dialogue.meetings()) {
            var about = about().actors(dialogue.between()).topics(meeting.topics());
            about.cited(meeting.statements(), Kind.STATEMENT);
            for (var participant : meeting.participants()) {
                about.actors(List.of(participant.actor())).actors(some(participant.person()));
            }
            add(
                    about,
                    moment("meeting", meeting.on(), meeting.sources())
                            .until(meeting.to())
                            .in(meeting.place())
                            .part(meeting.n()));
        }
        return happenings;
    }

    private List<Happening> in(Statement statement) {
        var about = everybody().cited(some(statement.meeting()), Kind.DIALOGUE);
        statement.positions().forEach(position -> about.topics(position.topics()));
        add(about, moment("statement", statement.issuedOn(), List.of()).in(statement.place()));
        return happenings;
    }

    private List<Happening> in(Partnership partnership) {
        for (var milestone : partnership.milestones()) {
            var on = milestone.on() != null ? milestone.on() : milestone.effectiveOn();
            if (on != null) {
                var about = about().actors(partnership.parties());
                about.cited(some(milestone.at()), Kind.DIALOGUE);
                for (var signatory : milestone.by()) {
                    about.actors(List.of(signatory.actor())).actors(some(signatory.person()));
                }
                add(
                        about,
                        moment("milestone", on, milestone.sources())
                                .act(milestone.act())
                                .in(milestone.place()));
            }
        }
        return happenings;
    }

    private List<Happening> in(Commitment commitment) {
        var about =
                about().actors(commitment.by())
                        .actors(commitment.to())
                        .topics(commitment.topics())
                        .cited(commitment.madeIn(), Kind.STATEMENT, Kind.PARTNERSHIP, Kind.DIALOGUE)
                        .cited(some(commitment.area()), Kind.PARTNERSHIP);
        add(about, moment("promise", commitment.madeOn(), List.of()));
        for (var plan : commitment.plans()) {
            add(about, moment("plan", plan.announcedOn(), plan.sources()).in(plan.place()));
        }
        if (commitment.dueOn() != null) {
            add(about, moment("due", commitment.dueOn(), List.of()));
        }
        for (var evidence : commitment.evidence()) {
            add(
                    about,
                    moment("evidence", evidence.on(), evidence.sources())
                            .titled(evidence.matter())
                            .act(evidence.shows())
                            .in(evidence.place()));
        }
        for (var assessment : commitment.assessments()) {
            add(
                    about().and(about).actors(assessment.of()),
                    moment("assessment", assessment.on(), assessment.sources())
                            .judged(
                                    new Judgement(
                                            assessment.assessor(),
                                            assessment.scale(),
                                            assessment.score())));
        }
        return happenings;
    }

    private About about() {
        return new About().cited(List.of(entry.id()), entry.kind());
    }

    private About everybody() {
        return about().actors(entry.parts().stream().map(Entry.Part::actor).toList());
    }

    private Draft moment(String what, PartialDate on, List<String> sources) {
        return new Draft(entry, titles, what, on, sources);
    }

    private void add(About about, Draft draft) {
        happenings.add(about.at(draft.made()));
    }

    private static List<String> some(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }
}
