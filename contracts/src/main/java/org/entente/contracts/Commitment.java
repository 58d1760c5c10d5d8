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

/// Something promised for the future. Whether it was kept is derived from its due dates, its
/// evidence and its assessments, and never typed in; evidence (what happened) and assessment (who
/// judges it how) are separate.
///
/// @param madeIn where it was promised: a statement or partnership, or a position, area or meeting
///   as `id#n`
/// @param area the one area of a partnership that it belongs to, as `partnership-id#n`
/// @param supersedes the commitments in whose place it stands
/// @param every how often it recurs (ISO 8601 period)
public record Commitment(
        @Pattern(regexp = Identifiers.ID) String id,
        @Nullable Long version,
        @Nullable String epoch,
        @Nullable Change change,
        @NotEmpty List<String> by,
        List<String> to,
        @NotEmpty Map<String, String> matter,
        @Code("topics") List<String> topics,
        PartialDate madeOn,
        List<String> madeIn,
        @Nullable String area,
        List<String> supersedes,
        @Nullable PartialDate dueOn,
        @Pattern(regexp = Identifiers.PERIOD) @Nullable String every,
        @Nullable Boolean verifiable,
        @Code("commitment-stages") @Nullable String stage,
        Map<String, String> identifiers,
        List<Plan> plans,
        List<Evidence> evidence,
        List<Assessment> assessments,
        @NotEmpty List<Source> sources,
        List<Dispute> disputes)
        implements Entry {

    public Commitment {
        by = Absent.list(by);
        to = Absent.list(to);
        matter = Absent.map(matter);
        topics = Absent.list(topics);
        supersedes = Absent.list(supersedes);
        madeIn = Absent.list(madeIn);
        identifiers = Absent.map(identifiers);
        plans = Absent.list(plans);
        evidence = Absent.list(evidence);
        assessments = Absent.list(assessments);
        sources = Absent.list(sources);
        disputes = Absent.list(disputes);
    }

    /// An announced intention about when and where it will be done.
    ///
    /// @param forDay the day or month planned for
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Plan(
            @Min(1) int n,
            PartialDate announcedOn,
            @JsonProperty("for") PartialDate forDay,
            @Nullable String place,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note)
            implements Numbered {
        public Plan {
            sources = Absent.list(sources);
        }
    }

    /// What happened, and what it shows: `done`, `partly-done`, `not-done`, `contradicts`,
    /// `started` or `related`.
    ///
    /// @param period which time of a recurring commitment it belongs to, counted from 1; without it
    ///   the first time that nothing shows done yet
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Evidence(
            @Min(1) int n,
            PartialDate on,
            @Nullable String place,
            @Code("evidence-shows") String shows,
            @NotEmpty Map<String, String> matter,
            @Min(1) @Nullable Integer period,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note)
            implements Numbered {
        public Evidence {
            matter = Absent.map(matter);
            sources = Absent.list(sources);
        }
    }

    /// A judgement by a named assessor on a named scale, of some or all of those who promised.
    ///
    /// @param evidence the numbers of the evidence it rests on
    /// @param isFinal false for an interim one
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Assessment(
            @Min(1) int n,
            @NotEmpty String assessor,
            @Code("assessment-scales") String scale,
            List<String> of,
            @NotEmpty String score,
            PartialDate on,
            Map<String, String> why,
            List<Integer> evidence,
            @JsonProperty("final") @Nullable Boolean isFinal,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note)
            implements Numbered {
        public Assessment {
            of = Absent.list(of);
            why = Absent.map(why);
            evidence = Absent.list(evidence);
            sources = Absent.list(sources);
        }
    }

    @Override
    public Commitment stamped(
            @Nullable Long version, @Nullable String epoch, @Nullable Change change) {
        return with(version, epoch, change, stage);
    }

    /// The same commitment in another stage.
    public Commitment inStage(String stage) {
        return with(version, epoch, change, stage);
    }

    private Commitment with(
            @Nullable Long version,
            @Nullable String epoch,
            @Nullable Change change,
            @Nullable String stage) {
        return new Commitment(
                id,
                version,
                epoch,
                change,
                by,
                to,
                matter,
                topics,
                madeOn,
                madeIn,
                area,
                supersedes,
                dueOn,
                every,
                verifiable,
                stage,
                identifiers,
                plans,
                evidence,
                assessments,
                sources,
                disputes);
    }

    @Override
    public List<Reference> references() {
        var references = new Reference.Gathering();
        references.all("/by", by, Kind.ACTOR);
        references.all("/to", to, Kind.ACTOR);
        references.all("/madeIn", madeIn, Kind.STATEMENT, Kind.PARTNERSHIP, Kind.DIALOGUE);
        references.add("/area", area, Kind.PARTNERSHIP);
        references.all("/supersedes", supersedes, Kind.COMMITMENT);
        for (var i = 0; i < assessments.size(); i++) {
            references.all("/assessments/" + i + "/of", assessments.get(i).of(), Kind.ACTOR);
        }
        return references.found();
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        by.forEach(actor -> parts.add(new Part(Role.BY, actor)));
        to.forEach(actor -> parts.add(new Part(Role.TO, actor)));
        assessments.forEach(assessment ->
                assessment.of().forEach(actor -> parts.add(new Part(Role.ASSESSED, actor))));
        return parts;
    }

    @Override
    public PartialDate day() {
        return madeOn;
    }
}
