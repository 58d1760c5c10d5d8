package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text issued by one or more actors, with the positions taken in it. A position is cited as
/// `statement-id#n`.
///
/// @param meeting the meeting it came from, as `dialogue-id#n`
/// @param alignedLater who joined it after it was issued; kept apart from its authors
public record Statement(
        @Pattern(regexp = Identifiers.ID) String id,
        @Nullable Long version,
        @Nullable String epoch,
        @Nullable Change change,
        @Code("statement-types") String type,
        @NotEmpty Map<String, String> titles,
        PartialDate issuedOn,
        @Nullable String place,
        @Nullable String meeting,
        Map<String, String> identifiers,
        @NotEmpty List<Issuer> issuers,
        List<Alignment> alignedLater,
        List<Text> texts,
        List<Position> positions,
        @NotEmpty List<Source> sources,
        List<Dispute> disputes)
        implements Entry {

    public Statement {
        titles = Absent.map(titles);
        identifiers = Absent.map(identifiers);
        issuers = Absent.list(issuers);
        alignedLater = Absent.list(alignedLater);
        texts = Absent.list(texts);
        positions = Absent.list(positions);
        sources = Absent.list(sources);
        disputes = Absent.list(disputes);
    }

    /// One of its authors.
    ///
    /// @param by the person who spoke or signed
    /// @param as the office as printed
    /// @param attribution the whole attribution as printed
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Issuer(
            String actor,
            @Nullable String by,
            @Nullable String as,
            @Nullable String attribution,
            List<String> onBehalfOf,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Issuer {
            onBehalfOf = Absent.list(onBehalfOf);
            sources = Absent.list(sources);
        }
    }

    /// Somebody who joined the statement later.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Alignment(
            String actor,
            PartialDate on,
            List<String> sources,
            @Code("grades") @Nullable String grade,
            @Nullable String note) {
        public Alignment {
            sources = Absent.list(sources);
        }
    }

    /// The text in one language, in Unicode NFC.
    ///
    /// @param sha256 of the text in UTF-8, lower-case hexadecimal
    /// @param source the id of the source it was read in
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Text(
            @NotEmpty String language,
            @Nullable String sha256,
            @NotEmpty String text,
            @Nullable String source) {}

    @Override
    public Statement stamped(
            @Nullable Long version, @Nullable String epoch, @Nullable Change change) {
        return new Statement(
                id,
                version,
                epoch,
                change,
                type,
                titles,
                issuedOn,
                place,
                meeting,
                identifiers,
                issuers,
                alignedLater,
                texts,
                positions,
                sources,
                disputes);
    }

    /// The same statement with other positions.
    public Statement with(List<Position> positions) {
        return new Statement(
                id,
                version,
                epoch,
                change,
                type,
                titles,
                issuedOn,
                place,
                meeting,
                identifiers,
                issuers,
                alignedLater,
                texts,
                positions,
                sources,
                disputes);
    }

    @Override
    public List<Reference> references() {
        var references = new Reference.Gathering().add("/meeting", meeting, Kind.DIALOGUE);
        for (var i = 0; i < issuers.size(); i++) {
            var here = "/issuers/" + i;
            references.add(here + "/actor", issuers.get(i).actor(), Kind.ACTOR);
            references.add(here + "/by", issuers.get(i).by(), Kind.ACTOR);
            references.all(here + "/onBehalfOf", issuers.get(i).onBehalfOf(), Kind.ACTOR);
        }
        for (var i = 0; i < alignedLater.size(); i++) {
            references.add(
                    "/alignedLater/" + i + "/actor", alignedLater.get(i).actor(), Kind.ACTOR);
        }
        for (var i = 0; i < positions.size(); i++) {
            positions.get(i).gather("/positions/" + i, references);
        }
        return references.found();
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var issuer : issuers) {
            parts.add(new Part(Role.ISSUER, issuer.actor()));
            if (issuer.by() != null) {
                parts.add(new Part(Role.ISSUER, issuer.by()));
            }
            issuer.onBehalfOf().forEach(actor -> parts.add(new Part(Role.BEHALF, actor)));
        }
        alignedLater.forEach(later -> parts.add(new Part(Role.ALIGNED, later.actor())));
        positions.forEach(position -> parts.addAll(position.parts()));
        return parts;
    }

    @Override
    public List<Position> numbered() {
        return positions;
    }

    @Override
    public PartialDate day() {
        return issuedOn;
    }
}
