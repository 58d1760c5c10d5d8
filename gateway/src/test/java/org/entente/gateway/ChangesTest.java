package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ChangesTest {

    @TestHTTPResource("/v1/changes")
    URI changes;

    private final Owner owner = new Owner();

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
        assertThat(positions.stream().map(position -> position.split("\\.")[1]).toList())
                .isEqualTo(
                        IntStream.rangeClosed(1, positions.size())
                                .mapToObj(String::valueOf)
                                .toList());
        given().get("/v1/changes?after=zzz.1").then().statusCode(400);
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
        assertThat(received.getLast().id).endsWith(".1");
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
        var http = HttpClient.newHttpClient();
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
