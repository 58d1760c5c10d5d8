package org.entente.gateway.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.entente.contracts.Position;
import org.entente.gateway.position.SpeechActs;
import org.jspecify.annotations.Nullable;

/// How what one statement says in a row differs from what the one before it says there, and why it
/// counts so. Where a statement takes several positions in a row the one that goes farthest counts.
record Difference(Change change, String because) {

    enum Change {
        @JsonProperty("new")
        NEW,
        @JsonProperty("dropped")
        DROPPED,
        @JsonProperty("stronger")
        STRONGER,
        @JsonProperty("weaker")
        WEAKER,
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("unclear")
        UNCLEAR
    }

    private static final Comparator<Position> FARTHEST =
            Comparator.comparing((Position position) -> orZero(SpeechActs.rank(position.act())))
                    .thenComparing(position -> orZero(SpeechActs.strength(position.strength())));

    /// What was said in the row: by whom, and the position that goes farthest; nothing where nobody
    /// said anything.
    record Said(String statement, @Nullable Position position) {
        static Said of(String statement, List<Position> positions) {
            return new Said(statement, positions.stream().max(FARTHEST).orElse(null));
        }
    }

    /// Nothing where neither says anything.
    static @Nullable Difference between(Said before, Said here) {
        if (before.position() == null && here.position() == null) {
            return null;
        }
        if (before.position() == null) {
            return new Difference(
                    Change.NEW, "not in the record of " + before.statement() + ", but here");
        }
        if (here.position() == null) {
            return new Difference(
                    Change.DROPPED, "in the record of " + before.statement() + ", but not here");
        }
        return between(before, before.position(), here, here.position());
    }

    private static Difference between(Said before, Position earlier, Said here, Position later) {
        if ("negated".equals(earlier.aux()) != "negated".equals(later.aux())) {
            return new Difference(Change.UNCLEAR, "one of them is negated");
        }
        if (earlier.act().equals(later.act())) {
            return byStrength(before, earlier, here, later);
        }
        var acts = "act: " + earlier.act() + " → " + later.act();
        var from = SpeechActs.rank(earlier.act());
        var to = SpeechActs.rank(later.act());
        if (from == null || to == null) {
            return new Difference(Change.UNCLEAR, acts + ", of unknown rank");
        }
        if (from.equals(to)) {
            var strength = byStrength(before, earlier, here, later);
            return new Difference(
                    strength.change(), acts + ", of the same rank; " + strength.because());
        }
        return new Difference(to > from ? Change.STRONGER : Change.WEAKER, acts);
    }

    private static Difference byStrength(Said before, Position earlier, Said here, Position later) {
        var from = SpeechActs.strength(earlier.strength());
        var to = SpeechActs.strength(later.strength());
        if (from == null && to == null) {
            return new Difference(Change.UNCHANGED, "strength coded in neither");
        }
        if (from == null || to == null) {
            var without = from == null ? before : here;
            return new Difference(Change.UNCLEAR, "strength not coded in " + without.statement());
        }
        if (from.equals(to)) {
            return new Difference(Change.UNCHANGED, "strength: " + later.strength());
        }
        return new Difference(
                to > from ? Change.STRONGER : Change.WEAKER,
                "strength: " + earlier.strength() + " → " + later.strength());
    }

    private static int orZero(@Nullable Integer rank) {
        return Objects.requireNonNullElse(rank, 0);
    }
}
