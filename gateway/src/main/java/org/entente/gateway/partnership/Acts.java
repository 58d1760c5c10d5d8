package org.entente.gateway.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Partnership;
import org.entente.contracts.Partnership.Milestone;
import org.entente.contracts.Vocabularies;
import org.jspecify.annotations.Nullable;

/// The acts on a partnership that have a day, by the family of the act, in the order of the days.
record Acts(List<Act> all) {

    private static final Comparator<Act> BY_DAY =
            Comparator.comparing(Act::on).thenComparing(act -> act.milestone().n());

    /// An act and the day from which it counts.
    record Act(Milestone milestone, PartialDate on) {

        /// `adopted on 2024-11-04`
        String words() {
            return "%s on %s".formatted(milestone.act(), on);
        }

        /// The act of one side alone.
        boolean isOneSided() {
            return milestone.party() != null;
        }
    }

    static Acts of(Partnership partnership) {
        return new Acts(
                partnership.milestones().stream().flatMap(Acts::act).sorted(BY_DAY).toList());
    }

    /// Where it takes effect on another day than it is done, the former counts for its application,
    /// its force and its end.
    private static Stream<Act> act(Milestone milestone) {
        var family = family(milestone);
        var takesEffect = family != null && List.of("application", "force", "end").contains(family);
        var day =
                takesEffect && milestone.effectiveOn() != null
                        ? milestone.effectiveOn()
                        : milestone.on() != null ? milestone.on() : milestone.effectiveOn();
        return day == null ? Stream.empty() : Stream.of(new Act(milestone, day));
    }

    Stream<Act> family(String family) {
        return all.stream().filter(act -> family.equals(family(act.milestone())));
    }

    Optional<Act> first(String family) {
        return family(family).findFirst();
    }

    /// The first act that concluded it, one of all sides before one of a single side; where there
    /// is none, the last that announced it.
    Optional<Act> conclusion() {
        return family("conclusion")
                .filter(act -> !act.isOneSided())
                .findFirst()
                .or(() -> first("conclusion"))
                .or(() -> family("announcement").reduce((_, later) -> later));
    }

    private static @Nullable String family(Milestone milestone) {
        var concept = Vocabularies.shipped().scheme("milestone-acts").concept(milestone.act());
        return concept == null ? null : Objects.requireNonNullElse(concept.family(), "");
    }
}
