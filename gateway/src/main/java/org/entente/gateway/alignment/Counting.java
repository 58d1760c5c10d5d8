package org.entente.gateway.alignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.gateway.alignment.Alignment.Opposed;
import org.entente.gateway.alignment.Alignment.Same;
import org.entente.gateway.alignment.Alignment.Side;
import org.entente.gateway.alignment.Alignment.Voice;
import org.jspecify.annotations.Nullable;

/// Counts who stood where in one group. Sets of actors are bits, in the order of the question.
///
/// @param actors those asked about
/// @param stands one for each position
record Counting(List<String> actors, List<Stand> stands) {

    /// @param held who holds the position
    /// @param joined who joined it later
    record Stand(String family, int held, int joined) {

        boolean isHeldBy(int actor) {
            return (held & 1 << actor) != 0;
        }

        private boolean isAlone(int actor) {
            return held == 1 << actor && joined == 0;
        }
    }

    int positions() {
        return count(stand -> stand.held() != 0);
    }

    int together() {
        return count(stand -> stand.held() == everybody());
    }

    int joined() {
        return count(stand ->
                stand.held() != 0
                        && stand.held() != everybody()
                        && (stand.held() | stand.joined()) == everybody());
    }

    @Nullable BigDecimal share() {
        return positions() == 0
                ? null
                : BigDecimal.valueOf(together() + joined())
                        .divide(BigDecimal.valueOf(positions()), 3, RoundingMode.HALF_UP);
    }

    List<Voice> voices() {
        var voices = new ArrayList<Voice>();
        for (var i = 0; i < actors.size(); i++) {
            var actor = i;
            voices.add(
                    new Voice(
                            actors.get(actor),
                            count(stand -> stand.isHeldBy(actor)),
                            families(stand -> stand.isHeldBy(actor)),
                            count(stand -> (stand.joined() & 1 << actor) != 0)));
        }
        return voices;
    }

    List<Same> sameFamily() {
        var alone = new TreeMap<String, Map<String, Integer>>();
        for (var i = 0; i < actors.size(); i++) {
            var actor = i;
            families(stand -> stand.isAlone(actor))
                    .forEach((family, count) ->
                            alone.computeIfAbsent(family, _ -> new TreeMap<>())
                                    .put(actors.get(actor), count));
        }
        return alone.entrySet().stream()
                .filter(family -> family.getValue().size() == actors.size())
                .map(family -> new Same(family.getKey(), family.getValue()))
                .toList();
    }

    List<Opposed> opposed() {
        var favour = sides(Families.FAVOURABLE::equals);
        var against = sides(Families.UNFAVOURABLE::contains);
        return favour.stream()
                .flatMap(one ->
                        against.stream()
                                .filter(other -> !other.actor().equals(one.actor()))
                                .map(other -> new Opposed(one, other)))
                .toList();
    }

    private List<Side> sides(Predicate<String> family) {
        var sides = new ArrayList<Side>();
        for (var i = 0; i < actors.size(); i++) {
            var actor = i;
            var count = count(stand -> stand.isAlone(actor) && family.test(stand.family()));
            if (count > 0) {
                sides.add(new Side(actors.get(actor), count));
            }
        }
        return sides;
    }

    private Map<String, Integer> families(Predicate<Stand> which) {
        var families = new TreeMap<String, Integer>();
        stands.stream()
                .filter(which)
                .forEach(stand -> families.merge(stand.family(), 1, Integer::sum));
        return families;
    }

    private int count(Predicate<Stand> which) {
        return (int) stands.stream().filter(which).count();
    }

    private int everybody() {
        return (1 << actors.size()) - 1;
    }
}
