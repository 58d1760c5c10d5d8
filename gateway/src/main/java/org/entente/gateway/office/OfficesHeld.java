package org.entente.gateway.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.contracts.Actor;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Statement;
import org.entente.gateway.office.Tenure.Person;
import org.jspecify.annotations.Nullable;

/// Which offices the persons held that day who issued a statement or took part in a meeting. What
/// was printed stays beside it; no office, or several, is an answer too.
public final class OfficesHeld {

    private static final String UNKNOWN = "The person is not in the record.";
    private static final String NONE = "The record knows no office of theirs for that day.";
    private static final String SEVERAL =
            "They held several offices that day; which of them they acted in is not decided here.";

    private OfficesHeld() {}

    /// One person's part in it.
    ///
    /// @param meeting its number; absent for a statement
    /// @param actor for whom
    /// @param printed absent when nothing was
    /// @param note why there is not exactly one office
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attribution(
            @Nullable Integer meeting,
            String actor,
            Person person,
            @Nullable Printed printed,
            List<Tenure> officesHeld,
            @Nullable String note) {}

    /// How the source prints it.
    ///
    /// @param as the office
    /// @param attribution the whole of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Printed(@Nullable String as, @Nullable String attribution) {

        static @Nullable Printed of(@Nullable String as, @Nullable String attribution) {
            return as == null && attribution == null ? null : new Printed(as, attribution);
        }
    }

    private record Named(
            @Nullable Integer meeting,
            PartialDate day,
            String actor,
            String person,
            @Nullable Printed printed) {}

    /// The keys of the persons named in it.
    public static Stream<String> persons(Entry entry) {
        return named(entry).map(named -> new EntryKey(Kind.ACTOR, named.person()).toString());
    }

    /// @param persons those that the record holds, by id
    public static List<Attribution> in(Entry entry, Map<String, Actor> persons) {
        return named(entry).map(named -> attribution(named, persons.get(named.person()))).toList();
    }

    private static Stream<Named> named(Entry entry) {
        return switch (entry) {
            case Statement statement ->
                    statement.issuers().stream()
                            .filter(issuer -> issuer.by() != null)
                            .map(issuer -> named(statement, issuer));
            case Dialogue dialogue ->
                    dialogue.meetings().stream()
                            .flatMap(meeting ->
                                    meeting.participants().stream()
                                            .filter(participant -> participant.person() != null)
                                            .map(participant -> named(meeting, participant)));
            case Entry _ -> Stream.empty();
        };
    }

    private static Named named(Statement statement, Statement.Issuer issuer) {
        return new Named(
                null,
                statement.issuedOn(),
                issuer.actor(),
                Objects.requireNonNull(issuer.by()),
                Printed.of(issuer.as(), issuer.attribution()));
    }

    private static Named named(Dialogue.Meeting meeting, Dialogue.Participant participant) {
        return new Named(
                meeting.n(),
                meeting.on(),
                participant.actor(),
                Objects.requireNonNull(participant.person()),
                Printed.of(participant.as(), null));
    }

    private static Attribution attribution(Named named, @Nullable Actor person) {
        var held =
                person == null
                        ? List.<Tenure>of()
                        : person.offices().stream()
                                .filter(office -> office.heldOn(named.day()))
                                .map(office -> Tenure.of(person, office).on(named.day()))
                                .toList();
        return new Attribution(
                named.meeting(),
                named.actor(),
                new Person(named.person(), person == null ? Map.of() : person.names()),
                named.printed(),
                held,
                note(person, held.size()));
    }

    private static @Nullable String note(@Nullable Actor person, int offices) {
        if (person == null) {
            return UNKNOWN;
        }
        return switch (offices) {
            case 0 -> NONE;
            case 1 -> null;
            default -> SEVERAL;
        };
    }
}
