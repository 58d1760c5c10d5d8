package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One speech act. Act, strength and content are separate: "in the strongest possible terms" is
/// strength, "withdraw the troops" is matter.
///
/// @param toward whom the matter concerns besides its targets
/// @param targetsAsWritten a target that is no actor, as it is written, by language
/// @param restates the earlier position that it repeats, as `statement-id#n`
/// @param contradicts the earlier position that it goes against, as `statement-id#n`
/// @param aux `historical`, `future`, `hypothetical` or `negated` (PLOVER's auxiliary modes)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Position(
        @Min(1) int n,
        @NotEmpty List<String> holders,
        @Code("speech-acts") String act,
        @Code("strengths") @Nullable String strength,
        @Nullable String strengthAsWritten,
        List<String> targets,
        Map<String, String> targetsAsWritten,
        List<String> toward,
        @NotEmpty Map<String, String> matter,
        @Code("topics") List<String> topics,
        @Nullable Quote quote,
        @Nullable String restates,
        @Nullable String contradicts,
        List<String> onBehalfOf,
        @Code("directness") @Nullable String directness,
        @Code("aux-modes") @Nullable String aux,
        Map<String, String> conditional,
        @Nullable CodedBy codedBy,
        List<String> sources,
        @Code("grades") @Nullable String grade,
        @Nullable String note)
        implements Numbered {

    public Position {
        holders = Absent.list(holders);
        targets = Absent.list(targets);
        targetsAsWritten = Absent.map(targetsAsWritten);
        toward = Absent.list(toward);
        matter = Absent.map(matter);
        topics = Absent.list(topics);
        onBehalfOf = Absent.list(onBehalfOf);
        conditional = Absent.map(conditional);
        sources = Absent.list(sources);
    }

    /// The exact words: characters `start..end` (Unicode code points, NFC, end exclusive) of the
    /// held text in that language. Selector names after the W3C Web Annotation Data Model.
    ///
    /// @param orphaned true when a later version of the text no longer has these words in this
    ///   place; the quotation stays as it was made
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Quote(
            String language,
            @Min(0) int start,
            @Min(1) int end,
            @NotEmpty String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Boolean orphaned) {

        /// The same quotation, of which the words are gone.
        public Quote orphan() {
            return new Quote(language, start, end, exact, prefix, suffix, true);
        }
    }

    /// Who read the words this way. Two coders' readings of the same words are two positions.
    ///
    /// @param confidence from 0 to 1
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CodedBy(
            @NotEmpty String who,
            @Nullable String method,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double confidence) {}

    /// The same position with another quotation.
    public Position quoting(Quote quote) {
        return new Position(
                n,
                holders,
                act,
                strength,
                strengthAsWritten,
                targets,
                targetsAsWritten,
                toward,
                matter,
                topics,
                quote,
                restates,
                contradicts,
                onBehalfOf,
                directness,
                aux,
                conditional,
                codedBy,
                sources,
                grade,
                note);
    }

    void gather(String here, Reference.Gathering references) {
        references.all(here + "/holders", holders, Kind.ACTOR);
        references.all(here + "/targets", targets, Kind.ACTOR);
        references.all(here + "/toward", toward, Kind.ACTOR);
        references.add(here + "/restates", restates, Kind.STATEMENT);
        references.add(here + "/contradicts", contradicts, Kind.STATEMENT);
        references.all(here + "/onBehalfOf", onBehalfOf, Kind.ACTOR);
    }

    @JsonIgnore
    List<Entry.Part> parts() {
        var parts = new ArrayList<Entry.Part>();
        holders.forEach(actor -> parts.add(new Entry.Part(Entry.Role.HOLDER, actor)));
        targets.forEach(actor -> parts.add(new Entry.Part(Entry.Role.TARGET, actor)));
        toward.forEach(actor -> parts.add(new Entry.Part(Entry.Role.TOWARD, actor)));
        onBehalfOf.forEach(actor -> parts.add(new Entry.Part(Entry.Role.BEHALF, actor)));
        return parts;
    }
}
