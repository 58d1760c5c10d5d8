package org.entente.partnerships.reminder;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.chassis.record.Ledger;
import org.entente.chassis.record.Occasions;
import org.entente.partnerships.Api;
import org.entente.partnerships.SettableClock;
import org.entente.testing.Engines;
import org.entente.testing.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "partnerships"))
@Timeout(60)
class CalendarTest {

    private static final String DONE =
            "{\"evidence\": {\"on\": \"%s\", \"shows\": \"done\", \"matter\": {\"en\": \"held\"}, \"sources\": [\"s1\"]}}";

    @Inject SettableClock clock;
    @Inject Calendar calendar;
    @Inject DataSource database;
    @Inject Reminders reminders;
    @Inject Ledger ledger;
    @Inject Occasions occasions;
    @Inject RemindersConfig config;

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void tellsOnceThatACommitmentIsDueAndThatItIsOverdue() {
        recorded("2030-01-01", "calendar-a", "\"dueOn\": \"2030-06\"");

        look("2030-05-31");
        told("calendar-a");
        look("2030-06-01");
        look("2030-06-02");
        told("calendar-a", "due/2030-06");
        look("2030-06-30");
        told("calendar-a", "due/2030-06");
        look("2030-07-01");
        look("2031-01-01");
        told("calendar-a", "due/2030-06", "overdue/2030-06");

        var overdue = occasions("calendar-a").getLast();
        assertThat(header(overdue, "ce_type")).isEqualTo("org.entente.commitment.overdue");
        assertThat(header(overdue, "ce_entryversion")).isEqualTo("1");
        assertThat(header(overdue, "ce_subject")).isEqualTo("commitment/calendar-a");
        assertThat(header(overdue, "ce_source")).isEqualTo("/partnership-service");
        assertThat(header(overdue, "ce_time")).startsWith("2030-07-01T12:00");
        assertThatJson(new String(overdue.value(), StandardCharsets.UTF_8))
                .isEqualTo(given().get("/v1/commitments/calendar-a").asString());
        given().get("/v1/commitments/calendar-a/history").then().body("items", hasSize(1));
        given().get("/v1/commitments/calendar-a/history/1").then().statusCode(200);
    }

    @Test
    void tellsNothingOfWhatWasDoneOrPastOrIsNotAccepted() {
        recorded("2030-01-01", "calendar-b", "\"dueOn\": \"2030-06-30\"");
        recorded("2030-07-01", "calendar-c", "\"dueOn\": \"2030-06-30\"");
        recorded("2030-08-01", "calendar-d", "\"dueOn\": \"2030-06-30\"");
        recorded("2030-01-01", "calendar-e", "\"dueOn\": \"2030-06-30\", \"stage\": \"proposed\"");
        recorded("2030-01-01", "calendar-f", "\"dueOn\": \"2030-06-30\"");
        Api.post("commitments/calendar-b/evidence", DONE.formatted("2030-05-01"))
                .then()
                .statusCode(200);
        Api.post("commitments/calendar-f/retraction", "{\"why\": \"a test\"}");

        look("2030-09-01");

        told("calendar-b");
        told("calendar-c", "overdue/2030-06-30");
        told("calendar-d");
        told("calendar-e");
        told("calendar-f");
    }

    @Test
    void tellsOfEveryTimeThatRecurs() {
        recorded("2030-01-01", "calendar-g", "\"dueOn\": \"2030-06-30\", \"every\": \"P1Y\"");

        look("2030-06-30");
        Api.post("commitments/calendar-g/evidence", DONE.formatted("2030-06-30"));
        look("2031-06-30");
        look("2032-07-01");
        told(
                "calendar-g",
                "due/2030-06-30",
                "due/2031-06-30",
                "overdue/2031-06-30",
                "due/2032-06-30",
                "overdue/2032-06-30");
        Api.post("commitments/calendar-g/evidence", DONE.formatted("2033-01-01"));
        look("2033-06-30");
        told(
                "calendar-g",
                "due/2030-06-30",
                "due/2031-06-30",
                "overdue/2031-06-30",
                "due/2032-06-30",
                "overdue/2032-06-30",
                "due/2033-06-30");
    }

    @Test
    void tellsOfADueDateThatWasMoved() {
        recorded("2030-01-01", "calendar-h", "\"dueOn\": \"2030-06-30\"");
        Api.revise(
                        "commitments/calendar-h",
                        1,
                        Api.commitment("calendar-h", "\"dueOn\": \"2030-09-30\""))
                .then()
                .statusCode(200);

        look("2030-07-15");
        told("calendar-h");
        look("2030-09-30");
        told("calendar-h", "due/2030-09-30");
        assertThat(header(occasions("calendar-h").getLast(), "ce_entryversion")).isEqualTo("2");
    }

    @Test
    void tellsNothingOfWhatAnotherStandsInThePlaceOf() {
        recorded("2030-01-01", "calendar-j", "\"dueOn\": \"2030-06-30\"");
        recorded("2030-01-01", "calendar-k", "\"dueOn\": \"2030-06-30\"");
        recorded(
                "2030-02-01",
                "calendar-l",
                "\"dueOn\": \"2031-06-30\", \"supersedes\": [\"calendar-j\"]");
        recorded(
                "2030-02-01",
                "calendar-m",
                "\"stage\": \"proposed\", \"supersedes\": [\"calendar-k\"]");

        look("2030-07-01");

        told("calendar-j");
        told("calendar-k", "due/2030-06-30", "overdue/2030-06-30");
    }

    @Test
    void tellsEachOccasionOnceHoweverManyLook() throws Exception {
        clock.itIs("2030-01-01");
        for (var n = 0; n < 60; n++) {
            var more = "\"dueOn\": \"2030-06-30\"";
            Api.put("commitments/calendar-many-" + n, Api.commitment("calendar-many-" + n, more));
        }
        clock.itIs("2030-06-30");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = IntStream.range(0, 4).mapToObj(_ -> look()).toList();
            var writes =
                    IntStream.range(0, 60).mapToObj(n -> evidence("calendar-many-" + n)).toList();
            for (var done : threads.invokeAll(looks)) {
                done.get();
            }
            for (var written : threads.invokeAll(writes)) {
                written.get();
            }
        }

        await().untilAsserted(() -> assertThat(occasionsOfMany()).hasSize(60));
        assertThat(occasionsOfMany()).doesNotHaveDuplicates();
    }

    @Test
    void looksAndWritesDoNotLockEachOtherOut() throws Exception {
        clock.itIs("2030-01-01");
        for (var n = 0; n < 20; n++) {
            var more = "\"dueOn\": \"2030-06-30\", \"every\": \"P1M\"";
            Api.put("commitments/calendar-lock-" + n, Api.commitment("calendar-lock-" + n, more));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var day = 1; day < 9; day++) {
                var today = "2030-07-0" + day;
                clock.itIs(today);
                var both =
                        new java.util.ArrayList<>(
                                IntStream.range(0, 20)
                                        .mapToObj(n -> evidence("calendar-lock-" + n, today))
                                        .toList());
                both.add(look());
                both.add(look());
                for (var done : threads.invokeAll(both)) {
                    assertThat(done.get()).isIn(0, 200);
                }
            }
        }
    }

    @Test
    void reckonsForCommitmentsThatWereRecordedBeforeThereWereReminders() throws SQLException {
        recorded("2030-01-01", "calendar-i", "\"dueOn\": \"2030-06-30\"");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from reminder where key = 'commitment/calendar-i'");
        }

        clock.itIs("2030-06-30");
        new Calendar(reminders, ledger, occasions, config).look();

        told("calendar-i", "due/2030-06-30");
    }

    private Callable<Integer> look() {
        return () -> {
            calendar.look();
            return 0;
        };
    }

    private static Callable<Integer> evidence(String id) {
        return evidence(id, "2030-06-30");
    }

    private static Callable<Integer> evidence(String id, String on) {
        return () -> Api.post("commitments/" + id + "/evidence", DONE.formatted(on)).statusCode();
    }

    private void recorded(String day, String id, String more) {
        clock.itIs(day);
        Api.put("commitments/" + id, Api.commitment(id, more)).then().statusCode(201);
    }

    private void look(String day) {
        clock.itIs(day);
        calendar.look();
    }

    /// What was told, once everything before is on the topic.
    private static void told(String id, String... occasions) {
        var mark = "calendar-mark-" + System.nanoTime();
        Api.put("commitments/" + mark, Api.commitment(mark, "\"verifiable\": true"));
        await().untilAsserted(() ->
                assertThat(Topic.all("entente.partnerships"))
                        .anyMatch(change -> change.key().equals("commitment/" + mark)));
        assertThat(occasions(id))
                .extracting(occasion -> header(occasion, "ce_occasion"))
                .containsExactly(occasions);
    }

    private static List<ConsumerRecord<String, byte[]>> occasions(String id) {
        return Topic.all("entente.partnerships").stream()
                .filter(change -> change.key().equals("commitment/" + id))
                .filter(change -> change.headers().lastHeader("ce_occasion") != null)
                .toList();
    }

    private static List<String> occasionsOfMany() {
        return Topic.all("entente.partnerships").stream()
                .filter(change -> change.key().startsWith("commitment/calendar-many-"))
                .filter(change -> change.headers().lastHeader("ce_occasion") != null)
                .map(change -> change.key() + header(change, "ce_occasion"))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> change, String name) {
        return new String(change.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
