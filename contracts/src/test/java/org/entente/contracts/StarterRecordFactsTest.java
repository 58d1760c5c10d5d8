package org.entente.contracts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the starter record says hangs together: promises and where they were made, offices and
/// whose they are, how many partnerships the European Union has.
class StarterRecordFactsTest {

    @Test
    void countsTwelveSecurityAndDefencePartnershipsOfTheUnion() throws IOException {
        assertThat(partnershipsOfTheUnion()).hasSize(12);
        assertThat(standingOn("2026-11-24")).isEqualTo(12);
    }

    /// As the European External Action Service counted them in June 2025.
    @Test
    void countsEightOfThemOnTheLastOfJune2025() throws IOException {
        assertThat(standingOn("2025-06-30")).isEqualTo(8);
        assertThat(standingOn("2024-11-18")).isEqualTo(4);
        assertThat(standingOn("2024-12-17")).isEqualTo(5);
        assertThat(standingOn("2026-03-23")).isEqualTo(10);
    }

    @Test
    void makesACommitmentOfEveryPositionThatCommits() throws IOException {
        var made =
                StarterRecord.all(Commitment.class)
                        .flatMap(commitment -> commitment.madeIn().stream())
                        .collect(toSet());

        var committing =
                StarterRecord.all(Statement.class)
                        .flatMap(statement ->
                                statement.positions().stream()
                                        .filter(position -> position.act().equals("commit"))
                                        .map(position -> statement.id() + "#" + position.n()))
                        .toList();

        assertThat(committing).isNotEmpty().allMatch(made::contains);
    }

    @Test
    void givesEveryCommitmentTopicsAndEveryPositionAMainTopic() throws IOException {
        assertThat(StarterRecord.all(Commitment.class).filter(entry -> entry.topics().isEmpty()))
                .isEmpty();
        assertThat(
                        StarterRecord.all(Statement.class)
                                .flatMap(statement -> statement.positions().stream())
                                .filter(position -> position.topics().isEmpty()))
                .isEmpty();
    }

    /// Nobody whose work the record knows has judged one of its commitments.
    @Test
    void inventsNoAssessment() throws IOException {
        assertThat(
                        StarterRecord.all(Commitment.class)
                                .flatMap(commitment -> commitment.assessments().stream()))
                .isEmpty();
    }

    @Test
    void codesEveryOfficeByTheActorItIsHeldFor() throws IOException {
        assertThat(offices())
                .allSatisfy(office -> assertThat(office.code()).startsWith(office.of() + "-"));

        assertThat(
                        offices()
                                .collect(
                                        groupingBy(
                                                Actor.Office::code,
                                                mapping(Actor.Office::of, toSet())))
                                .values())
                .allMatch(of -> of.size() == 1);
    }

    @Test
    void holdsTheStrategiesOfOneActorAndWhatCarriesThemOut() throws IOException {
        var strategies =
                StarterRecord.all(Partnership.class)
                        .filter(entry -> entry.type().equals("strategy"))
                        .toList();

        assertThat(strategies)
                .extracting(Partnership::id)
                .containsExactly("eu-indo-pacific-strategy", "kr-indo-pacific-strategy");
        assertThat(strategies).allMatch(strategy -> strategy.parties().size() == 1);
        assertThat(
                        StarterRecord.all(Partnership.class)
                                .filter(entry -> !entry.carriesOut().isEmpty()))
                .extracting(Partnership::id)
                .containsExactly("eu-kr-digital-partnership");
    }

    private static Stream<Actor.Office> offices() throws IOException {
        return StarterRecord.all(Actor.class).flatMap(actor -> actor.offices().stream());
    }

    private static Stream<Partnership> partnershipsOfTheUnion() throws IOException {
        return StarterRecord.all(Partnership.class)
                .filter(entry -> entry.type().equals("security-and-defence-partnership"))
                .filter(entry -> entry.parties().contains("eu"));
    }

    private static long standingOn(String day) throws IOException {
        return partnershipsOfTheUnion()
                .filter(entry ->
                        begin(entry)
                                .filter(begin -> !begin.isAfter(LocalDate.parse(day)))
                                .isPresent())
                .count();
    }

    /// A partnership that binds nobody stands from its first conclusion; where none is known, from
    /// its last announcement.
    private static Optional<LocalDate> begin(Partnership partnership) {
        assertThat(days(partnership, "end")).isEmpty();
        return days(partnership, "conclusion")
                .findFirst()
                .or(() -> days(partnership, "announcement").reduce((_, last) -> last));
    }

    private static Stream<LocalDate> days(Partnership partnership, String family) {
        var acts = Vocabularies.shipped().scheme("milestone-acts");
        return partnership.milestones().stream()
                .filter(milestone ->
                        family.equals(requireNonNull(acts.concept(milestone.act())).family()))
                .map(milestone -> requireNonNull(milestone.on()).first())
                .sorted();
    }
}
