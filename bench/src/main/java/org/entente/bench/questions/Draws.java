package org.entente.bench.questions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.entente.bench.generated.Actors;
import org.entente.bench.generated.GeneratedRecord;
import org.entente.bench.generated.Sizes;
import org.entente.bench.generated.Skewed;
import org.entente.bench.generated.Statements;

/// What is asked about, drawn from where the record's own were drawn: the same skew, the same ones
/// each time.
final class Draws {
    private static final int FREQUENT_ACTORS = 40;
    private static final int FREQUENT_WORDS = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
    private static final int DAYS = 15 * 365;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 24);
    private static final int RECENT_DAYS = 730;

    private final GeneratedRecord record;
    private final Loaded loaded;
    private final SplittableRandom random = new SplittableRandom(2026);

    Draws(GeneratedRecord record, Loaded loaded) {
        this.record = record;
        this.loaded = loaded;
    }

    /// One value for each place, no two of them the same.
    Map<String, Object> values(List<String> places) {
        while (true) {
            var values = new LinkedHashMap<String, Object>();
            places.forEach(place -> values.put(place, value(place)));
            if (new HashSet<>(values.values()).size() == values.size()) {
                return values;
            }
        }
    }

    private Object value(String place) {
        var world = record.world();
        var words = world.words();
        return switch (place) {
            case "holder", "otherHolder" -> world.holders().draw(random);
            case "target" -> world.targets().draw(random);
            case "act" -> world.acts().draw(random);
            case "topic" -> world.topics().draw(random);
            case "type" -> world.partnershipTypes().draw(random);
            case "scale" ->
                    List.of("g7-compliance", "g20-compliance", "ogp-completion")
                            .get(random.nextInt(3));
            case "word", "otherWord" ->
                    random.nextInt(5) == 0 ? words.anyKorean(random) : words.any(random);
            case "frequentWord" -> words.frequent(FREQUENT_WORDS, random);
            case "rareWord" -> words.rare(random);
            case "misspelt" -> misspelt();
            case "frequent", "otherFrequent" -> any(head(world.holders()));
            case "rare", "otherRare", "state" -> Actors.state(random.nextInt(Sizes.STATES));
            case "person" -> Actors.person(random.nextInt(Sizes.PERSONS));
            case "statement", "otherStatement" -> statement();
            case "day" -> FIRST_DAY.plusDays(random.nextInt(DAYS));
            case "recent" -> LAST_DAY.minusDays(random.nextInt(RECENT_DAYS));
            case "at" -> at();
            case "limit" -> random.nextInt(20, 51);
            default -> throw new IllegalArgumentException("nothing to draw for " + place);
        };
    }

    /// A name with two neighbouring letters the other way round.
    private String misspelt() {
        var name =
                random.nextBoolean()
                        ? Actors.nameOfState(random.nextInt(Sizes.STATES))
                        : Actors.nameOfPerson(random.nextInt(Sizes.PERSONS));
        int at = random.nextInt(1, name.length() - 1);
        return name.substring(0, at)
                + name.charAt(at + 1)
                + name.charAt(at)
                + name.substring(at + 2);
    }

    /// One that stands.
    private String statement() {
        int number;
        do {
            number = random.nextInt(record.sizes().statements());
        } while (Statements.isRetracted(number));
        return Statements.id(number);
    }

    /// Some moment between the last statement's arrival and the last change.
    private Instant at() {
        long millis = Duration.between(loaded.statementsThere(), loaded.allThere()).toMillis();
        return loaded.statementsThere()
                .plusMillis(random.nextLong(Math.max(1, millis)))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<String> head(Skewed<String> values) {
        return values.values().subList(0, FREQUENT_ACTORS);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
