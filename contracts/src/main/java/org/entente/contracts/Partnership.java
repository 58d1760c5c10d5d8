package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An instrument between actors, or a strategy of one. An area is cited as `partnership-id#n`.
///
/// @param legalNature as judged, with a source; the label as written is in `titles`
/// @param areasKnown whether the list of areas is `complete`, `partial` or `unknown`: not seen is
///   not no
/// @param follows earlier instruments it builds on
/// @param carriesOut strategies that it carries out
public record Partnership(
        @Pattern(regexp = Identifiers.ID) String id,
        @Nullable Long version,
        @Nullable String epoch,
        @Nullable Change change,
        @Code("partnership-types") String type,
        @NotEmpty Map<String, String> titles,
        List<String> aliases,
        Map<String, String> identifiers,
        @NotEmpty List<String> parties,
        @Code("legal-natures") @Nullable String legalNature,
        @Nullable Boolean binding,
        @Code("partnership-states") @Nullable String state,
        List<Milestone> milestones,
        List<Area> areas,
        @Code("areas-known") @Nullable String areasKnown,
        @Nullable Review review,
        List<String> follows,
        List<String> carriesOut,
        @NotEmpty List<Source> sources,
        List<Dispute> disputes)
        implements Entry {

    public Partnership {
        titles = Absent.map(titles);
        aliases = Absent.list(aliases);
        identifiers = Absent.map(identifiers);
        parties = Absent.list(parties);
        milestones = Absent.list(milestones);
        areas = Absent.list(areas);
        follows = Absent.list(follows);
        carriesOut = Absent.list(carriesOut);
        sources = Absent.list(sources);
        disputes = Absent.list(disputes);
    }

    /// One act on the partnership. Signing and adopting are different acts and are never merged.
    ///
    /// @param on when it was done
    /// @param effectiveOn when it took effect
    /// @param party the only party it binds, where it binds one
    /// @param at the meeting where it was done, as `dialogue-id#n`
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Milestone(
            @Min(1) int n,
            @Code("milestone-acts") String act,
            @Nullable PartialDate on,
            @Nullable PartialDate effectiveOn,
            @Nullable String place,
            @Nullable String party,
            List<Signatory> by,
            @Nullable String at,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note)
            implements Numbered {
        public Milestone {
            by = Absent.list(by);
            sources = Absent.list(sources);
        }
    }

    /// Who acted, through which person, and as what by the printed attribution.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Signatory(
            String actor,
            @Nullable String person,
            @Nullable String as,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Signatory {
            sources = Absent.list(sources);
        }
    }

    /// One area of cooperation: its heading as written, apart from the common code.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Area(
            @Min(1) int n,
            @Code("areas") String code,
            Map<String, String> headings,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note)
            implements Numbered {
        public Area {
            headings = Absent.map(headings);
            sources = Absent.list(sources);
        }
    }

    /// How it is followed up, and how often (ISO 8601 period).
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Review(
            Map<String, String> mechanism,
            @Pattern(regexp = Identifiers.PERIOD) @Nullable String every,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Review {
            mechanism = Absent.map(mechanism);
            sources = Absent.list(sources);
        }
    }

    @Override
    public Partnership stamped(
            @Nullable Long version, @Nullable String epoch, @Nullable Change change) {
        return new Partnership(
                id,
                version,
                epoch,
                change,
                type,
                titles,
                aliases,
                identifiers,
                parties,
                legalNature,
                binding,
                state,
                milestones,
                areas,
                areasKnown,
                review,
                follows,
                carriesOut,
                sources,
                disputes);
    }

    @Override
    public List<Reference> references() {
        var references = new Reference.Gathering();
        references.all("/parties", parties, Kind.ACTOR);
        for (var i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            var here = "/milestones/" + i;
            references.add(here + "/party", milestone.party(), Kind.ACTOR);
            for (var j = 0; j < milestone.by().size(); j++) {
                var there = here + "/by/" + j;
                references.add(there + "/actor", milestone.by().get(j).actor(), Kind.ACTOR);
                references.add(there + "/person", milestone.by().get(j).person(), Kind.ACTOR);
            }
            references.add(here + "/at", milestone.at(), Kind.DIALOGUE);
        }
        references.all("/follows", follows, Kind.PARTNERSHIP);
        references.all("/carriesOut", carriesOut, Kind.PARTNERSHIP);
        return references.found();
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parties.forEach(actor -> parts.add(new Part(Role.PARTY, actor)));
        for (var milestone : milestones) {
            for (var signatory : milestone.by()) {
                parts.add(new Part(Role.SIGNATORY, signatory.actor()));
                if (signatory.person() != null) {
                    parts.add(new Part(Role.SIGNATORY, signatory.person()));
                }
            }
        }
        return parts;
    }

    @Override
    public List<Area> numbered() {
        return areas;
    }

    @Override
    public @Nullable PartialDate day() {
        return milestones.stream()
                .filter(milestone -> milestone.on() != null)
                .map(Milestone::on)
                .min(PartialDate::compareTo)
                .orElse(null);
    }
}
