package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.contracts.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ChangesTest {

    @TestHTTPResource("/v1/changes")
    URI changes;

    @AutoClose private final Owner owner = new Owner();

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void pagesGoOnUntilNothingIsLeft() {
        publish("changes-page", 1, 30);
        var head = reached("changes-page", 30);

        var positions = new ArrayList<String>();
        var address = "/v1/changes?limit=11";
        while (true) {
            var page = given().get(address).jsonPath();
            positions.addAll(page.getList("items.position"));
            if (page.getString("next") == null) {
                break;
            }
            address = "/v1/changes?limit=11&after=" + page.getString("next");
        }

        assertThat(positions).contains(head).doesNotHaveDuplicates();
        assertThat(positions.stream().map(ChangesTest::number).toList()).isSorted();
    }

    @Test
    void everyPageSaysWhereToAskAgain() {
        publish("changes-again", 1, 2);
        reached("changes-again", 2);

        var page = given().get("/v1/changes?id=actor/changes-again&limit=1");
        assertThat(page.jsonPath().getList("items.change.version")).containsExactly(1);
        assertThat(page.header("Link"))
                .contains("id=actor%2Fchanges-again")
                .contains("after=" + page.jsonPath().getString("position"))
                .endsWith("rel=\"next\"");
        var end = given().get("/v1/changes?id=actor/nobody-has-this").jsonPath();
        while (end.getString("next") != null) {
            assertThat(end.getList("items")).isEmpty();
            end =
                    given().get("/v1/changes?id=actor/nobody-has-this&after=" + end.get("next"))
                            .jsonPath();
        }
        assertThat(end.getString("position"))
                .isEqualTo(given().get("/v1/status").jsonPath().getString("feed"));
        publish("changes-again", 3, 3);
        var position = end.getString("position");
        await().untilAsserted(() ->
                assertThat(
                                given().get("/v1/changes?after=" + position)
                                        .jsonPath()
                                        .getList("items.change.version"))
                        .containsExactly(3));
    }

    @Test
    void aReadWithItsTokenIsNotBehindAChange() {
        publish("changes-token", 1, 1);
        reached("changes-token", 1);

        var item = "items.find { it.change.id == 'changes-token' }.consistencyToken";
        var token = given().get("/v1/changes?id=actor/changes-token").jsonPath().getString(item);

        assertThat(token).isEqualTo("\"actor/changes-token@1.e1\"");
        given().header("Consistency-Token", token)
                .get("/v1/actors/changes-token")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsAPositionThatIsGoneFromOneThatIsNone() {
        var head = given().get("/v1/status").jsonPath().getString("feed");
        var beyond = head.substring(0, head.indexOf('.')) + ".999999999";
        for (var gone : List.of("elsewhere.1", beyond)) {
            given().get("/v1/changes?after=" + gone)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/position-gone"))
                    .body("position", equalTo(gone));
        }
        for (var accepted : List.of("application/json", "text/event-stream")) {
            given().accept(accepted)
                    .get("/v1/changes?after=here")
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo("after"));
            given().accept(accepted)
                    .get("/v1/changes?since=3")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/unknown-parameter"))
                    .body("accepted", hasItem("change"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/*",
                "application/json; charset=utf-8",
                "text/html,application/xhtml+xml,*/*;q=0.8",
                "application/json, text/event-stream, application/problem+json",
                "text/event-stream, application/json",
                "text/event-stream;q=0, */*"
            })
    void areAPageForWhoeverTakesOne(String accepted) {
        given().header("Accept", accepted)
                .get("/v1/changes?limit=1")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void aVersionThatComesLateIsInTheHistoryAndNotTold() throws Exception {
        publish("changes-late", 1, 1);
        var start = reached("changes-late", 1);
        var actor = Samples.actor("changes-late", "Name");
        owner.publish(actor, 3, Change.Type.REVISED);
        reached("changes-late", 3);
        owner.publish(actor, 2, Change.Type.REVISED);
        owner.publish(actor, 4, Change.Type.REVISED);
        reached("changes-late", 4);

        given().get("/v1/actors/changes-late/history")
                .then()
                .body("items.version", contains(1, 2, 3, 4));
        assertThat(
                        given().get("/v1/changes?limit=1000&after=" + start)
                                .jsonPath()
                                .getList("items.change.version"))
                .containsExactly(3, 4);
        var told = new ArrayList<Integer>();
        follow(start, one -> told.add(one.version()) && one.version() < 4, () -> {});
        assertThat(told).containsExactly(3, 4);
    }

    @Test
    void followsWhatComesAndGoesOnWhereTheClientLeftOff() throws Exception {
        publish("changes-sse", 1, 5);
        var start = reached("changes-sse", 5);

        var first = new ArrayList<Received>();
        follow(
                start,
                received -> {
                    if (first.isEmpty()) {
                        // The stream stands: what comes now must be seen by it.
                        assertThat(received.event).isEqualTo("actor.revised");
                    }
                    first.add(received);
                    return first.size() < 10;
                },
                () -> publish("changes-sse", 6, 20));
        publish("changes-sse", 21, 25);
        var second = new ArrayList<Received>();
        follow(
                first.getLast().id,
                received -> {
                    second.add(received);
                    return second.size() < 10;
                },
                () -> {});

        var all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(all.stream().map(Received::version).toList())
                .isEqualTo(IntStream.rangeClosed(6, 25).boxed().toList());
        assertThat(all).extracting(Received::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsAClientWhosePlaceIsNotInThisFeedToReadAnew() throws Exception {
        publish("changes-reset", 1, 1);
        reached("changes-reset", 1);

        var received = new ArrayList<Received>();
        follow(
                "elsewhere.7",
                one -> {
                    received.add(one);
                    return received.size() < 2;
                },
                () -> {});

        assertThat(received.getFirst().event).isEqualTo("reset");
        assertThat(received.getFirst().id).endsWith(".0");
        assertThat(received.getLast().id).endsWith(".1");
    }

    private static int number(String position) {
        return Integer.parseInt(position.substring(position.indexOf('.') + 1));
    }

    private void publish(String id, int from, int to) {
        for (var version = from; version <= to; version++) {
            owner.publish(
                    Samples.actor(id, "Version " + version),
                    version,
                    version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
        }
    }

    /// The position at which the feed has it.
    private static String reached(String id, int version) {
        await().untilAsserted(() ->
                assertThat(given().get("/v1/actors/" + id).header("ETag"))
                        .isEqualTo("\"" + version + "\""));
        return given().get("/v1/changes?limit=1000")
                .jsonPath()
                .getString(
                        "items.find { it.change.id == '%s' && it.change.version == %d }.position"
                                .formatted(id, version));
    }

    private void follow(
            String lastEventId, java.util.function.Predicate<Received> more, Runnable meanwhile)
            throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            var request =
                    HttpRequest.newBuilder(changes)
                            .header("Accept", "text/event-stream")
                            .header("Last-Event-ID", lastEventId)
                            .build();
            var answer = http.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            meanwhile.run();
            var lines = new ArrayList<String>();
            try (var stream = answer.body()) {
                var iterator = stream.iterator();
                while (iterator.hasNext()) {
                    var line = iterator.next();
                    if (!line.isEmpty()) {
                        lines.add(line);
                    } else if (!lines.isEmpty()) {
                        var received = Received.of(lines);
                        lines.clear();
                        if (!received.event.isEmpty() && !more.test(received)) {
                            break;
                        }
                    }
                }
            }
        } finally {
            http.shutdownNow();
        }
    }

    record Received(String id, String event, String data) {

        static Received of(List<String> lines) {
            return new Received(field(lines, "id"), field(lines, "event"), field(lines, "data"));
        }

        int version() {
            return io.restassured.path.json.JsonPath.from(data).getInt("entry.version");
        }

        private static String field(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
