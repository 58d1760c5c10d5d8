package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A standing format between actors, with its meetings. A meeting is cited as `dialogue-id#n`.
///
/// @param every how often it is meant to meet (ISO 8601 period)
public record Dialogue(
        @Pattern(regexp = Identifiers.ID) String id,
        @Nullable Long version,
        @Nullable String epoch,
        @Nullable Change change,
        @NotEmpty Map<String, String> names,
        List<String> aliases,
        Map<String, String> identifiers,
        @NotEmpty List<String> between,
        @Code("dialogue-levels") String level,
        @Nullable Agreed agreed,
        @Pattern(regexp = Identifiers.PERIOD) @Nullable String every,
        List<Meeting> meetings,
        @NotEmpty List<Source> sources,
        List<Dispute> disputes)
        implements Entry {

    public Dialogue {
        names = Absent.map(names);
        aliases = Absent.list(aliases);
        identifiers = Absent.map(identifiers);
        between = Absent.list(between);
        meetings = Absent.list(meetings);
        sources = Absent.list(sources);
        disputes = Absent.list(disputes);
    }

    /// When, and at which meeting of another dialogue, it was agreed to hold it.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Agreed(
            PartialDate on,
            @Nullable String at,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Agreed {
            sources = Absent.list(sources);
        }
    }

    /// One meeting.
    ///
    /// @param n the official ordinal where there is one, else a running number
    /// @param to its last day, where it took more than one
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Meeting(
            @Min(1) int n,
            PartialDate on,
            @Nullable PartialDate to,
            @Nullable String place,
            List<Participant> participants,
            @Code("topics") List<String> topics,
            List<String> statements,
            Map<String, String> matter,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note)
            implements Numbered {
        public Meeting {
            participants = Absent.list(participants);
            topics = Absent.list(topics);
            statements = Absent.list(statements);
            matter = Absent.map(matter);
            sources = Absent.list(sources);
        }
    }

    /// Who was there, for whom, and as what by the printed attribution.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Participant(
            @Nullable String person,
            @JsonProperty("for") String actor,
            @Nullable String as,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Participant {
            sources = Absent.list(sources);
        }
    }

    @Override
    public Dialogue stamped(
            @Nullable Long version, @Nullable String epoch, @Nullable Change change) {
        return new Dialogue(
                id,
                version,
                epoch,
                change,
                names,
                aliases,
                identifiers,
                between,
                level,
                agreed,
                every,
                meetings,
                sources,
                disputes);
    }

    @Override
    public List<Reference> references() {
        var references = new Reference.Gathering();
        references.all("/between", between, Kind.ACTOR);
        if (agreed != null) {
            references.add("/agreed/at", agreed.at(), Kind.DIALOGUE);
        }
        for (var i = 0; i < meetings.size(); i++) {
            var meeting = meetings.get(i);
            var here = "/meetings/" + i;
            for (var j = 0; j < meeting.participants().size(); j++) {
                var participant = meeting.participants().get(j);
                var there = here + "/participants/" + j;
                references.add(there + "/person", participant.person(), Kind.ACTOR);
                references.add(there + "/for", participant.actor(), Kind.ACTOR);
            }
            references.all(here + "/statements", meeting.statements(), Kind.STATEMENT);
        }
        return references.found();
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        between.forEach(actor -> parts.add(new Part(Role.BETWEEN, actor)));
        for (var meeting : meetings) {
            for (var participant : meeting.participants()) {
                parts.add(new Part(Role.PARTICIPANT, participant.actor()));
                if (participant.person() != null) {
                    parts.add(new Part(Role.PARTICIPANT, participant.person()));
                }
            }
        }
        return parts;
    }

    @Override
    public List<Meeting> numbered() {
        return meetings;
    }

    @Override
    public @Nullable PartialDate day() {
        return meetings.stream().map(Meeting::on).max(PartialDate::compareTo).orElse(null);
    }
}
