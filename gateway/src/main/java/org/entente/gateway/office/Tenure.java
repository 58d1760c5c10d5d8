package org.entente.gateway.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.Actor.Office;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Source;
import org.entente.gateway.question.SourcesOf;
import org.jspecify.annotations.Nullable;

/// One person's time in one office, as far as known.
///
/// @param person absent where the person stands beside it
/// @param held how sure it is for the day asked for; absent without one
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Tenure(
        @Nullable Person person,
        String office,
        @Nullable String code,
        String of,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable PartialDate seenFrom,
        @Nullable PartialDate seenTo,
        @Nullable String grade,
        @Nullable String note,
        List<Source> sources,
        @Nullable Held held) {

    /// @param names absent when the person is not in the record
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Person(String id, Map<String, String> names) {}

    static Tenure of(Actor actor, Office office) {
        return new Tenure(
                null,
                office.office(),
                office.code(),
                office.of(),
                office.from(),
                office.to(),
                office.seenFrom(),
                office.seenTo(),
                office.grade(),
                office.note(),
                SourcesOf.of(actor, office.sources()),
                null);
    }

    /// The first day given for it, else the first on which a source shows the person in office.
    @Nullable PartialDate begin() {
        return from != null ? from : seenFrom;
    }

    @Nullable PartialDate end() {
        return to != null ? to : seenTo;
    }

    Tenure by(Person holder) {
        return new Tenure(
                holder, office, code, of, from, to, seenFrom, seenTo, grade, note, sources, held);
    }

    Tenure on(PartialDate day) {
        return new Tenure(
                person,
                office,
                code,
                of,
                from,
                to,
                seenFrom,
                seenTo,
                grade,
                note,
                sources,
                Held.on(day, this));
    }
}
