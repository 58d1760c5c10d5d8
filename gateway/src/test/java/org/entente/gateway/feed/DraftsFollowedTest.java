package org.entente.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.entente.gateway.Owner;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever follows hears of drafts only as an editor, be it while they come or from behind.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class DraftsFollowedTest {

    @TestHTTPResource("/v1/changes")
    URI changes;

    @Inject Feed feed;

    @Test
    void areToldToEditorsOnly() throws IOException {
        var start = feed.head().toString();
        var editor = "Authorization: Bearer " + Tokens.editor();
        var subscriber =
                "Authorization: Bearer " + Tokens.of("subscriber@example.org", "subscriber");
        try (var owner = new Owner();
                var reading = RawFollower.of(changes, "");
                var subscribed = RawFollower.of(changes, "?kind=commitment", subscriber);
                var editing = RawFollower.of(changes, "", editor)) {
            await().untilAsserted(() ->
                    assertThat(List.of(reading, subscribed, editing))
                            .allSatisfy(one -> assertThat(one.messages()).isNotEmpty()));
            owner.publish(commitment("followed-draft", "proposed"), 1, Change.Type.RECORDED);
            owner.publish(commitment("followed-kept", "accepted"), 1, Change.Type.RECORDED);
            heard(reading, false);
            heard(subscribed, false);
            heard(editing, true);

            try (var late = RawFollower.of(changes, "?after=" + start);
                    var lateEditor = RawFollower.of(changes, "?after=" + start, editor)) {
                heard(late, false);
                heard(lateEditor, true);
            }
        }
    }

    /// Nobody makes himself an editor by asking for it.
    @Test
    void areNoneOfTheParameters() {
        given().get("/v1/changes?drafts=true").then().statusCode(400);
    }

    private static void heard(RawFollower follower, boolean drafts) {
        await().untilAsserted(() -> assertThat(follower.heard("followed-kept")).containsExactly(1));
        assertThat(follower.heard("followed-draft").isEmpty()).isEqualTo(!drafts);
    }

    private static Entry commitment(String id, String stage) {
        return OwnEntries.entry(
                """
                {"kind": "commitment", "id": "%s", "by": ["followed-one"], "matter": {"en": "A matter"},
                 "madeOn": "2026-11-01", "madeIn": ["followed-said"], "stage": "%s"}\
                """
                        .formatted(id, stage));
    }
}
