package org.entente.gateway.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.contracts.PartialDate;
import org.jspecify.annotations.Nullable;

/// How the known tenures of one office follow on each other. Overlaps and gaps are what the record
/// says, not errors in it.
///
/// @param overlaps days on which two persons are shown in the office
/// @param gaps days between known tenures that none of them reaches
record Succession(List<Overlap> overlaps, List<Gap> gaps) {

    record Overlap(List<String> between, String of, LocalDate from, LocalDate to) {}

    /// @param certain whether the end before and the beginning after it are both given; otherwise
    ///   one of them is only where a source last or first shows somebody in office
    record Gap(String of, LocalDate from, LocalDate to, boolean certain) {}

    static Succession of(List<Tenure> tenures) {
        var overlaps = new ArrayList<Overlap>();
        var gaps = new ArrayList<Gap>();
        tenures.stream()
                .filter(tenure -> tenure.begin() != null || tenure.end() != null)
                .sorted(Comparator.comparing(Succession::first))
                .collect(Collectors.groupingBy(Tenure::of))
                .values()
                .forEach(ofOne -> {
                    overlaps.addAll(overlaps(ofOne));
                    gaps.addAll(gaps(ofOne));
                });
        overlaps.sort(Comparator.comparing(Overlap::from).thenComparing(Overlap::of));
        gaps.sort(Comparator.comparing(Gap::from).thenComparing(Gap::of));
        return new Succession(overlaps, gaps);
    }

    private static List<Overlap> overlaps(List<Tenure> tenures) {
        var overlaps = new ArrayList<Overlap>();
        for (var i = 0; i < tenures.size(); i++) {
            for (var j = i + 1; j < tenures.size(); j++) {
                var one = tenures.get(i);
                var other = tenures.get(j);
                var from = latest(surelyFrom(one), surelyFrom(other));
                var to = earliest(surelyTo(one), surelyTo(other));
                if (!from.isAfter(to) && !person(one).equals(person(other))) {
                    overlaps.add(
                            new Overlap(List.of(person(one), person(other)), one.of(), from, to));
                }
            }
        }
        return overlaps;
    }

    private static List<Gap> gaps(List<Tenure> tenures) {
        var gaps = new ArrayList<Gap>();
        var before = tenures.getFirst();
        for (var tenure : tenures) {
            if (last(before).isBefore(first(tenure))
                    && last(before).plusDays(1).isBefore(first(tenure))) {
                gaps.add(
                        new Gap(
                                tenure.of(),
                                last(before).plusDays(1),
                                first(tenure).minusDays(1),
                                before.to() != null && tenure.from() != null));
            }
            if (last(tenure).isAfter(last(before))) {
                before = tenure;
            }
        }
        return gaps;
    }

    private static LocalDate first(Tenure tenure) {
        var begin = tenure.begin();
        return begin == null ? LocalDate.MIN : begin.first();
    }

    private static LocalDate last(Tenure tenure) {
        var end = tenure.end();
        return end == null ? LocalDate.MAX : end.last();
    }

    /// From this day on there is no doubt; of a tenure without a beginning that is its end.
    private static LocalDate surelyFrom(Tenure tenure) {
        return known(tenure.begin(), tenure.end()).last();
    }

    private static LocalDate surelyTo(Tenure tenure) {
        return tenure.end() == null ? surelyFrom(tenure) : tenure.end().first();
    }

    private static PartialDate known(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one != null ? one : Objects.requireNonNull(other);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String person(Tenure tenure) {
        return Objects.requireNonNull(tenure.person()).id();
    }
}
