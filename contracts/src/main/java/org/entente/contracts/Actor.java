package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A state, organisation, group or person. A person holds offices from-to; a group has members
/// from-to.
///
/// @param names by language (BCP 47)
/// @param identifiers by scheme, such as `iso3166-1-alpha-2` and `wikidata`
public record Actor(
        @Pattern(regexp = Identifiers.ID) String id,
        @Nullable Long version,
        @Nullable String epoch,
        @Nullable Change change,
        @Code("actor-types") String type,
        @NotEmpty Map<String, String> names,
        List<String> aliases,
        Map<String, String> identifiers,
        List<Member> members,
        List<Office> offices,
        @NotEmpty List<Source> sources,
        List<Dispute> disputes)
        implements Entry {

    public Actor {
        names = Absent.map(names);
        aliases = Absent.list(aliases);
        identifiers = Absent.map(identifiers);
        members = Absent.list(members);
        offices = Absent.list(offices);
        sources = Absent.list(sources);
        disputes = Absent.list(disputes);
    }

    /// One member of a group, and since and until when.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Member(
            String actor,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Member {
            sources = Absent.list(sources);
        }
    }

    /// An office that a person held.
    ///
    /// @param of the actor in whose service it is held
    /// @param from first day in office, where a source gives it
    /// @param to last day in office, where a source gives it
    /// @param seenFrom first day on which a source shows the person in office
    /// @param seenTo last day on which a source shows the person in office
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Office(
            @NotEmpty String office,
            @Nullable String code,
            @JsonProperty("of") String of,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable PartialDate seenFrom,
            @Nullable PartialDate seenTo,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Office {
            sources = Absent.list(sources);
        }

        /// Whether the person can have held it on the day, as far as known. What a source shows
        /// (`seenFrom`, `seenTo`) counts where it gives no beginning or no end.
        public boolean heldOn(PartialDate day) {
            var begin = from != null ? from : seenFrom;
            var end = to != null ? to : seenTo;
            return (begin == null || !day.isBefore(begin)) && (end == null || !end.isBefore(day));
        }
    }

    @Override
    public Actor stamped(@Nullable Long version, @Nullable String epoch, @Nullable Change change) {
        return new Actor(
                id,
                version,
                epoch,
                change,
                type,
                names,
                aliases,
                identifiers,
                members,
                offices,
                sources,
                disputes);
    }

    @Override
    public List<Reference> references() {
        var references = new Reference.Gathering();
        for (var i = 0; i < members.size(); i++) {
            references.add("/members/" + i + "/actor", members.get(i).actor(), Kind.ACTOR);
        }
        for (var i = 0; i < offices.size(); i++) {
            references.add("/offices/" + i + "/of", offices.get(i).of(), Kind.ACTOR);
        }
        return references.found();
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Role.SELF, id));
        members.forEach(member -> parts.add(new Part(Role.MEMBER, member.actor())));
        offices.forEach(office -> parts.add(new Part(Role.OFFICE, office.of())));
        return parts;
    }
}
