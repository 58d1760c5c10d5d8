package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.contracts.Partnership;
import org.entente.gateway.partnership.Acts.Act;
import org.jspecify.annotations.Nullable;

/// How a partnership stands from day to day, by its milestones and by whether it binds. A date that
/// is partial counts from the first day that it can mean; until the last one the state is not
/// certain.
final class Standing {

    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private static final List<String> TREATIES =
            List.of("treaty", "international-agreement-binding", "executive-agreement");

    /// Of these a name alone does not say whether they bind.
    private static final List<String> EITHER = List.of("exchange-of-notes", "other");

    private final Partnership partnership;
    private final Acts acts;
    private final List<Turn> turns = new ArrayList<>();

    private Standing(Partnership partnership) {
        this.partnership = partnership;
        this.acts = Acts.of(partnership);
    }

    /// The states, each weightier than those before it: the weightiest that was reached counts.
    enum State {
        IN_PREPARATION("in-preparation"),
        SIGNED("signed"),
        RUNNING("running"),
        PROVISIONALLY_APPLIED("provisionally-applied"),
        IN_FORCE("in-force"),
        REPLACED("replaced"),
        ENDED("ended");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }

        static List<String> codes() {
            return Stream.of(values()).map(State::code).toList();
        }
    }

    /// A stretch of days (both ends included) in one state.
    ///
    /// @param certain false where a partial date leaves it open whether the state was reached yet
    /// @param by the act that brought it about
    record Piece(
            State state,
            LocalDate from,
            LocalDate to,
            boolean certain,
            Act by,
            List<String> because) {

        boolean continues(Piece earlier) {
            return state == earlier.state && certain == earlier.certain && by.equals(earlier.by);
        }

        Piece from(LocalDate earlier) {
            return new Piece(state, earlier, to, certain, by, because);
        }
    }

    private record Turn(State state, Act by, String why) {}

    static List<Piece> of(Partnership partnership) {
        var standing = new Standing(partnership);
        standing.turn();
        return standing.pieces();
    }

    private void turn() {
        acts.first("preparation")
                .ifPresent(act ->
                        turn(State.IN_PREPARATION, act, "nothing weightier is known by then"));
        var binding = binding();
        if (binding == null) {
            var why = "whether it binds is not known, so that its acts decide";
            acts.conclusion().ifPresent(act -> turn(State.RUNNING, act, why));
            applied(why);
        } else if (binding) {
            acts.family("conclusion")
                    .filter(act -> !act.isOneSided())
                    .findFirst()
                    .or(() -> acts.first("conclusion"))
                    .ifPresent(act -> turn(State.SIGNED, act, "it binds once it is in force"));
            applied("it binds");
        } else {
            acts.conclusion()
                    .or(() -> acts.first("force"))
                    .ifPresent(act ->
                            turn(
                                    State.RUNNING,
                                    act,
                                    "it does not bind, so that it runs from then on"));
        }
        acts.first("end")
                .ifPresent(act -> {
                    var replaced = act.milestone().act().equals("replaced");
                    turn(replaced ? State.REPLACED : State.ENDED, act, "this is its end");
                });
    }

    private void applied(String why) {
        acts.first("application").ifPresent(act -> turn(State.PROVISIONALLY_APPLIED, act, why));
        acts.first("force").ifPresent(act -> turn(State.IN_FORCE, act, why));
    }

    private void turn(State state, Act act, String why) {
        turns.add(new Turn(state, act, why));
    }

    private @Nullable Boolean binding() {
        var nature = partnership.legalNature();
        if (partnership.binding() != null || nature == null || EITHER.contains(nature)) {
            return partnership.binding();
        }
        return TREATIES.contains(nature);
    }

    private List<Piece> pieces() {
        var days = new TreeSet<LocalDate>();
        for (var turn : turns) {
            days.add(turn.by().on().first());
            days.add(turn.by().on().last());
        }
        var pieces = new ArrayList<Piece>();
        for (var day : days) {
            var next = days.higher(day);
            var piece = piece(day, next == null ? FOR_EVER : next.minusDays(1));
            pieces.add(
                    !pieces.isEmpty() && piece.continues(pieces.getLast())
                            ? piece.from(pieces.removeLast().from())
                            : piece);
        }
        return pieces;
    }

    private Piece piece(LocalDate from, LocalDate to) {
        var reached =
                turns.stream()
                        .filter(turn -> !turn.by().on().first().isAfter(from))
                        .max(Comparator.comparing(Turn::state))
                        .orElseThrow();
        // On the last day that it can mean, it has come.
        var certain = !reached.by().on().last().isAfter(from);
        var because = new ArrayList<String>();
        because.add(reached.by().words());
        because.add(reached.why());
        if (!certain) {
            because.add("the source says no more of the day than " + reached.by().on());
        }
        return new Piece(reached.state(), from, to, certain, reached.by(), because);
    }

    /// The state on a day; nothing before the first act.
    static @Nullable Piece on(List<Piece> pieces, LocalDate day) {
        return pieces.stream()
                .filter(piece -> !piece.from().isAfter(day) && !piece.to().isBefore(day))
                .findFirst()
                .orElse(null);
    }
}
