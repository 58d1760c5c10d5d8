package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.entente.launcher.story.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// A client of server-sent events that nobody here wrote, on connections that break.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class EventSourceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CLIENTS = 10;
    private static final int CUTS = 200;
    private static final int ENTRIES = 5;

    /// The headers of the answer and the first word have some 300 bytes, a change some 600.
    private static final int FIRST_CUT = 100;

    private static final int LAST_CUT = 4000;

    @Test
    void hearsOfEveryChangeOnceHoweverOftenItIsCutOff(Lodging lodging) throws Exception {
        var seed = System.nanoTime();
        System.out.println("The seed of the cuts is " + seed);
        var editor = lodging.editor();
        var start = editor.json("/v1/status").get("feed").asText();
        try (var proxy =
                new CuttingProxy(lodging.gateway(), CUTS, FIRST_CUT, LAST_CUT, new Random(seed))) {
            var address = proxy.address().resolve("/v1/changes?kind=actor&after=" + start);
            var told =
                    CompletableFuture.supplyAsync(() ->
                            Node.run("follow.mjs", address, CLIENTS, "actor/eventsource-end"));
            for (var version = 1; proxy.cuts() < CUTS; version++) {
                assertThat(told).as("the clients go on").isNotDone();
                for (var n = 0; n < ENTRIES; n++) {
                    write(editor, "eventsource-" + n, version);
                }
            }
            write(editor, "eventsource-end", 1);

            var pages = changes(editor, start);
            assertThat(pages).hasSizeGreaterThan(CUTS / CLIENTS);
            var clients = told.get().lines().map(EventSourceTest::json).toList();
            assertThat(clients)
                    .hasSize(CLIENTS)
                    .allSatisfy(client -> assertThat(heard(client)).isEqualTo(pages));
            assertThat(clients.stream().mapToInt(client -> client.get("opened").asInt()).sum())
                    .isGreaterThan(CUTS / 2);
            assertThat(proxy.cuts()).isEqualTo(CUTS);
        }
    }

    /// What the pages say: `9f0c.12 actor/eventsource-1 7`.
    private static List<String> changes(Caller reader, String start) {
        var changes = new ArrayList<String>();
        var page = reader.json("/v1/changes?kind=actor&after=" + start);
        while (page.has("next")) {
            for (var item : page.get("items")) {
                var change = item.get("change");
                if (!change.get("id").asText().equals("eventsource-end")) {
                    changes.add(
                            "%s actor/%s %d"
                                    .formatted(
                                            item.get("position").asText(),
                                            change.get("id").asText(),
                                            change.get("version").asInt()));
                }
            }
            page = reader.json("/v1/changes?kind=actor&after=" + page.get("next").asText());
        }
        return changes;
    }

    private static List<String> heard(JsonNode client) {
        var heard = new ArrayList<String>();
        client.get("heard")
                .forEach(one ->
                        heard.add(
                                "%s %s %d"
                                        .formatted(
                                                one.get(0).asText(),
                                                one.get(1).asText(),
                                                one.get(2).asInt())));
        return heard;
    }

    private static void write(Caller editor, String id, int version) throws IOException {
        var body =
                """
                {"kind": "actor", "id": "%s", "type": "state", "names": {"en": "Version %d"},
                 "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example",
                              "title": "A page", "readOn": "2026-11-24", "grade": "official"}]}\
                """
                        .formatted(id, version);
        var answer = editor.put("/v1/actors/" + id, version == 1 ? null : version - 1L, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
