package org.entente.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an event tells: a change of an entry of a kind, or an occasion of one (something that came
/// about without a version of its own).
///
/// @param event `revised`, or the name of the occasion, `due`
public record EventType(Kind kind, String event) {

    /// The day has come on which a commitment is due.
    public static final String DUE = "due";

    /// The day on which a commitment was due is past, and nothing shows that it was kept.
    public static final String OVERDUE = "overdue";

    /// A position in a statement makes a commitment, says Entente; an editor decides.
    public static final String PROPOSED = "proposed";

    /// Every type there is. New ones are added; readers pass over those that they do not know.
    public static List<EventType> all() {
        var occasions =
                Stream.of(DUE, OVERDUE, PROPOSED)
                        .map(event -> new EventType(Kind.COMMITMENT, event));
        return Stream.concat(changes(), occasions).toList();
    }

    /// The one that an event's type names.
    public static Optional<EventType> of(String type) {
        return all().stream().filter(one -> one.type().equals(type)).findFirst();
    }

    private static Stream<EventType> changes() {
        return Arrays.stream(Kind.values())
                .flatMap(kind ->
                        Arrays.stream(Change.Type.values())
                                .map(change -> new EventType(kind, change.code())));
    }

    /// As in a CloudEvent, `org.entente.statement.revised`.
    public String type() {
        return Topics.type(kind, event);
    }

    /// As in the feed, `statement.revised`.
    public String name() {
        return kind.one() + "." + event;
    }

    /// Whether it brings a version of its entry.
    public boolean isChange() {
        return Topics.isChange(kind, type());
    }
}
