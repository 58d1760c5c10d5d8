package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.launcher.story.Caller;
import org.jspecify.annotations.Nullable;

/// Has everything happen that can happen to an entry: one of each kind is recorded, revised and
/// retracted; a commitment is proposed, one is due, one is overdue.
record Scene(Caller editor, String prefix) {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Duration REMINDERS = Duration.ofSeconds(90);

    /// Returns when the feed has all of it.
    void play() throws IOException {
        var today = LocalDate.now(ZoneOffset.UTC);
        write("actors/%s-actor", null, SceneTexts.ACTOR);
        write("dialogues/%s-dialogue", null, SceneTexts.DIALOGUE);
        write("statements/%s-statement", null, SceneTexts.STATEMENT);
        write("partnerships/%s-partnership", null, SceneTexts.PARTNERSHIP);
        write("commitments/%s-commitment", null, commitment(today.minusDays(1), 1));
        awaitInFeed("commitment", "-commitment", "overdue");
        awaitInFeed("commitment", "-statement-1", "proposed");

        write("actors/%s-actor", 1L, SceneTexts.ACTOR.replace("Example Group", "Example Circle"));
        write("dialogues/%s-dialogue", 1L, SceneTexts.DIALOGUE.replace("2026-05-07", "2026-05-08"));
        write("statements/%s-statement", 1L, SceneTexts.STATEMENT.replace("plain", "firm"));
        write("partnerships/%s-partnership", 1L, SceneTexts.PARTNERSHIP.replace("Seoul", "Paris"));
        write("commitments/%s-commitment", 1L, commitment(today, 2));
        awaitInFeed("commitment", "-commitment", "due");

        retract("commitments/%s-commitment");
        retract("partnerships/%s-partnership");
        retract("statements/%s-statement");
        retract("dialogues/%s-dialogue");
        retract("actors/%s-actor");
        awaitInFeed("actor", "-actor", "retracted");
    }

    private void write(String path, @Nullable Long version, String body) throws IOException {
        var answer =
                editor.put(
                        "/v1/" + path.formatted(prefix),
                        version,
                        body.replace("PREFIX", prefix),
                        "traceparent",
                        TRACE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(version == null ? 201 : 200);
    }

    private void retract(String path) throws IOException {
        var answer =
                editor.post(
                        "/v1/" + path.formatted(prefix) + "/retraction",
                        "{\"why\": \"it was made for this\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String commitment(LocalDate dueOn, int meetings) {
        return SceneTexts.COMMITMENT.formatted(meetings, dueOn);
    }

    /// Reminders are told every half minute.
    private void awaitInFeed(String kind, String id, String event) {
        await().atMost(REMINDERS)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(seen(kind, prefix + id, event))
                                .as("%s of %s", event, prefix + id)
                                .isTrue());
    }

    private boolean seen(String kind, String id, String event) {
        var after = "0";
        while (true) {
            var page = editor.own("/v1/changes?limit=1000&after=" + after);
            for (var item : page.get("items")) {
                var change = item.get("change");
                if (change.get("id").asText().equals(id)
                        && change.get("kind").asText().equals(kind)
                        && change.get("type").asText().equals(event)) {
                    return true;
                }
            }
            if (!page.has("next")) {
                return false;
            }
            after = page.get("next").asText();
        }
    }
}
