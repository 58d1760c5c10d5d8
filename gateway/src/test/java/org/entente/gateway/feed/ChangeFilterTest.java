package org.entente.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.entente.contracts.Change.Type.RECORDED;
import static org.entente.contracts.Change.Type.RETRACTED;
import static org.entente.contracts.Change.Type.REVISED;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.entente.contracts.Entry;
import org.entente.contracts.Identifiers;
import org.entente.contracts.Wire;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ChangeFilterTest {

    @Inject Feed feed;

    @Test
    void whatIsAskedForIsWhatComes() {
        var start = feed.head().number();
        try (var owner = new Owner()) {
            owner.publish(statement("filter-a", "filter-x", "troop-deployment"), 1, RECORDED);
            owner.publish(statement("filter-a", "filter-y", "sanctions"), 2, REVISED);
            owner.publish(statement("filter-a", "filter-y", "sanctions"), 3, RETRACTED);
            owner.publish(statement("filter-b", "filter-y", "troop-deployment"), 1, RECORDED);
            owner.publish(Samples.actor("filter-x", "X"), 1, RECORDED);
            var promise = commitment("filter-c", "filter-y");
            owner.publish(promise, 1, RECORDED);
            owner.occasion(promise, 1, "due/2026-11-24", "due");
        }
        Awaitility.await().untilAsserted(() -> assertThat(found(start)).hasSize(7));

        assertThat(found(start, "kind", "actor", "kind", "commitment"))
                .containsExactlyInAnyOrder(
                        "actor/filter-x 1 recorded",
                        "commitment/filter-c 1 recorded",
                        "commitment/filter-c 1 due");
        assertThat(found(start, "id", "statement/filter-a", "change", "revised"))
                .containsExactly("statement/filter-a 2 revised");
        assertThat(found(start, "change", "due")).containsExactly("commitment/filter-c 1 due");
        // The revision that took the actor out is heard of as well, and the retraction.
        assertThat(found(start, "actor", "filter-x"))
                .containsExactlyInAnyOrder(
                        "statement/filter-a 1 recorded",
                        "statement/filter-a 2 revised",
                        "actor/filter-x 1 recorded");
        assertThat(found(start, "actor", "filter-y", "kind", "statement"))
                .containsExactlyInAnyOrder(
                        "statement/filter-a 2 revised",
                        "statement/filter-a 3 retracted",
                        "statement/filter-b 1 recorded");
        assertThat(found(start, "actor", "filter-y", "topic", "troop-deployment"))
                .containsExactlyInAnyOrder(
                        "statement/filter-a 2 revised", "statement/filter-b 1 recorded");
    }

    @Test
    void movesOnPastWhatIsNotAskedFor() {
        var start = feed.head().number();
        try (var owner = new Owner()) {
            IntStream.rangeClosed(1, 20)
                    .forEach(number ->
                            owner.publish(Samples.actor("passed-" + number, "P"), 1, RECORDED));
            owner.publish(statement("passed-s", "passed-x", "sanctions"), 1, RECORDED);
            owner.publish(statement("passed-t", "passed-x", "sanctions"), 1, RECORDED);
        }
        Awaitility.await().untilAsserted(() -> assertThat(found(start)).hasSize(22));

        var nothing = feed.look(filter("actor", "passed-nobody"), start, 10);
        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.reached()).isEqualTo(feed.head());
        assertThat(nothing.isBehind()).isFalse();

        var one = feed.look(filter("kind", "statement"), start, 1);
        assertThat(one.items()).hasSize(1);
        assertThat(one.reached().number()).isGreaterThanOrEqualTo(start + 1);
        var other = feed.look(filter("kind", "statement"), one.reached().number(), 1);
        assertThat(other.items()).hasSize(1).doesNotContainAnyElementsOf(one.items());
        assertThat(feed.look(filter("kind", "statement"), other.reached().number(), 1).items())
                .isEmpty();
    }

    @Test
    void looksThroughSoMuchAndNoMore() {
        var start = feed.head().number();
        var many = Feed.AT_ONCE + 10;
        try (var owner = new Owner()) {
            IntStream.rangeClosed(1, many)
                    .parallel()
                    .forEach(number ->
                            owner.publish(Samples.actor("many-" + number, "M"), 1, RECORDED));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(feed.head().number()).isGreaterThanOrEqualTo(start + many));

        var look = feed.look(filter("actor", "many-nobody"), start, 10);

        assertThat(look.items()).isEmpty();
        assertThat(look.reached().number()).isEqualTo(start + Feed.AT_ONCE);
        assertThat(look.isBehind()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, statements",
        "id, statement",
        "id, letter/a",
        "id, statement/a b",
        "actor, ' '",
        "topic, no-such-topic",
        "change, deleted"
    })
    void whatCannotBeMeantIsRefusedByItsName(String parameter, String value) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> filter(parameter, value))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getParameters()).containsEntry("parameter", parameter);
                });
    }

    @Test
    void theLongestIdCanBeFollowed() {
        var longest = "partnership/" + "i".repeat(Identifiers.LONGEST);

        assertThat(filter("id", longest).ids()).containsExactly(longest);
        assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> filter("id", longest + "i"));
    }

    @Test
    void aHundredValuesAreEnough() {
        var asked = new MultivaluedHashMap<String, String>();
        asked.put("actor", Collections.nCopies(101, "eu"));

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> ChangeFilter.read(asked))
                .withMessageContaining("Bad parameter");
    }

    @Test
    void isKeptAsJson() throws JsonProcessingException {
        var some = filter("kind", "statement", "actor", "eu", "actor", "kr", "change", "revised");
        var json = Wire.mapper().writeValueAsString(some);

        assertThat(json)
                .isEqualTo(
                        "{\"kinds\":[\"statement\"],\"actors\":[\"eu\",\"kr\"],\"changes\":[\"revised\"]}");
        assertThat(Wire.mapper().readValue(json, ChangeFilter.class)).isEqualTo(some);
        assertThat(Wire.mapper().readValue("{}", ChangeFilter.class).isEverything()).isTrue();
        assertThat(some.isEverything()).isFalse();
    }

    /// What the test's own entries changed, as the filter lets it through, look by look.
    private List<String> found(long start, String... asked) {
        var found = new ArrayList<String>();
        for (var look = feed.look(filter(asked), start, 2);
                !look.items().isEmpty() || look.isBehind();
                look = feed.look(filter(asked), look.reached().number(), 2)) {
            look.items().stream().map(ChangeFilterTest::shown).forEach(found::add);
        }
        return found.stream().filter(one -> one.matches("\\w+/(filter|passed)-.*")).toList();
    }

    private static String shown(FeedItem item) {
        var change = item.change();
        return "%s/%s %d %s"
                .formatted(change.kind().one(), change.id(), change.version(), change.type());
    }

    private static ChangeFilter filter(String... asked) {
        var query = new MultivaluedHashMap<String, String>();
        for (var i = 0; i < asked.length; i += 2) {
            query.add(asked[i], asked[i + 1]);
        }
        return ChangeFilter.read(query);
    }

    private static Entry statement(String id, String holder, String topic) {
        return Wire.entry(
                """
                {"kind": "statement", "id": "%s", "type": "remarks", "titles": {"en": "x"}, "issuedOn": "2026-01-01",
                 "issuers": [{"actor": "%s"}],
                 "positions": [{"n": 1, "holders": ["%s"], "act": "call-for", "topics": ["%s"], "matter": {"en": "y"}}],
                 "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                              "readOn": "2026-11-24", "grade": "official"}]}\
                """
                        .formatted(id, holder, holder, topic));
    }

    private static Entry commitment(String id, String by) {
        return Wire.entry(
                """
                {"kind": "commitment", "id": "%s", "by": ["%s"], "matter": {"en": "meet"}, "madeOn": "2026-01-01",
                 "dueOn": "2026-11-24", "stage": "accepted",
                 "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                              "readOn": "2026-11-24", "grade": "official"}]}\
                """
                        .formatted(id, by));
    }
}
