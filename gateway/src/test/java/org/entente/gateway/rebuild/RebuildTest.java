package org.entente.gateway.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.StarterRecord;
import org.entente.gateway.view.Rows;
import org.entente.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(Alone.class)
@OnRealEngines
@Timeout(120)
class RebuildTest {

    @Inject Jdbi database;
    @Inject Connections connections;
    @Inject Migrations migrations;
    @Inject Rows rows;

    @TestHTTPResource(management = true)
    URI management;

    @TestHTTPResource("/v1/changes")
    URI changes;

    @AutoClose private final Owner owner = new Owner();

    @BeforeEach
    void begins() {
        StarterRecord.isInTheView();
    }

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void makesTheSameViewFromTheTopics() {
        owner.publish(Samples.actor("rebuild-a", "Third"), 3, Change.Type.REVISED);
        owner.publish(Samples.actor("rebuild-a", "First"), 1, Change.Type.RECORDED);
        owner.publish(Samples.actor("rebuild-a", "Second"), 2, Change.Type.REVISED);
        owner.publish(Samples.actor("rebuild-b", "Gone"), 1, Change.Type.RECORDED);
        owner.publish(Samples.actor("rebuild-b", "Gone"), 2, Change.Type.RETRACTED);
        owner.occasion(Samples.actor("rebuild-b", "Gone"), 2, "due 2026-11-24", "due");
        owner.publish(Samples.actor("rebuild-end", "End"), 1, Change.Type.RECORDED);
        has("rebuild-a", 3);
        has("rebuild-b", 2);
        has("rebuild-end", 1);
        await().untilAsserted(() ->
                assertThat(Content.feed(database))
                        .anyMatch(change -> change.endsWith(" actor/rebuild-b@2 due 2026-11-24")));
        var content = Content.of(database, Schemas.LIVE);
        var feed = Content.feed(database);
        assertThat(feed).filteredOn(change -> change.endsWith("late")).hasSize(2);
        var head = given().get("/v1/status").jsonPath().getString("feed");

        var ended = new Operator(management).rebuilds();

        assertThat(ended.getString("state")).isEqualTo("finished");
        assertThat(ended.getInt("percent")).isEqualTo(100);
        assertThat(Content.of(database, Schemas.LIVE)).isEqualTo(content).isNotEmpty();
        assertThat(Content.feed(database)).isEqualTo(feed);
        given().get("/v1/status")
                .then()
                .body("feed", equalTo(head))
                .body("rebuild.state", equalTo("finished"));
        assertThat(Content.schemas(database)).containsExactly(Schemas.LIVE);
        given().get("/v1/search?q=partnership").then().statusCode(200);
    }

    @Test
    void refusesToLoseWhatTheTopicsLackAndGivesWayWhenForced() {
        owner.publish(Samples.actor("rebuild-kept", "Kept"), 1, Change.Type.RECORDED);
        has("rebuild-kept", 1);
        // The view has a version that no topic has.
        database.useHandle(handle ->
                handle.execute(
                        """
                        insert into version select key, 7, change_type, changed_at, epoch, document
                        from version where key = 'actor/rebuild-kept'\
                        """));
        var content = Content.of(database, Schemas.LIVE);
        var before = given().get("/v1/status").jsonPath().getString("feed");

        var refused = new Operator(management).rebuilds();

        assertThat(refused.getString("state")).isEqualTo("refused");
        assertThat(refused.getString("reason"))
                .contains("lack 1 version", "actor/rebuild-kept@7", "publish them again");
        assertThat(Content.of(database, Schemas.LIVE)).isEqualTo(content);

        var quiet = Follower.of(changes, before);
        await().untilAsserted(() -> assertThat(quiet.isThere()).isTrue());
        var forced = new Operator(management).rebuilds("?force=true");

        // Nothing has changed since: it hears of the new feed at once all the same.
        await().untilAsserted(() -> assertThat(quiet.events()).startsWith("reset"));
        await().untilAsserted(() -> assertThat(quiet.positions()).startsWith(0L, 1L, 2L));
        quiet.close();
        assertThat(forced.getString("state")).isEqualTo("finished");
        assertThat(Content.feed(database)).noneMatch(change -> change.contains("rebuild-kept@7"));
        // What followers have seen is not so any more: they are to read anew.
        var after = given().get("/v1/status").jsonPath().getString("feed");
        assertThat(after.split("\\.")[0]).isNotEqualTo(before.split("\\.")[0]);
        given().get("/v1/changes?after=" + before).then().statusCode(410);
    }

    @Test
    void putsWhatHadBeenParkedAtTheEndOfTheFeed() {
        database.useHandle(handle ->
                handle.execute(
                        """
                        insert into parked (topic, partition, "offset", key, reason)
                        values ('entente.statements', 0, -1, 'actor/rebuild-parked', 'an older gateway failed')\
                        """));
        owner.publish(Samples.actor("rebuild-parked", "Parked"), 1, Change.Type.RECORDED);
        await().untilAsserted(() ->
                assertThat(given().get("/v1/status").jsonPath().<String>getList("parked.key"))
                        .filteredOn(key -> key.equals("actor/rebuild-parked"))
                        .hasSize(2));
        var feed = Content.feed(database);

        new Operator(management).rebuilds();

        has("rebuild-parked", 1);
        assertThat(Content.feed(database)).startsWith(feed.toArray(String[]::new));
        assertThat(Content.feed(database).subList(feed.size(), feed.size() + 1))
                .containsExactly(feed.size() + 1 + " actor/rebuild-parked@1 ");
        assertThat(given().get("/v1/status").jsonPath().<String>getList("parked.key"))
                .doesNotContain("actor/rebuild-parked");
    }

    @Test
    void leavesTheViewAloneWhenItIsBrokenOffAndBeginsAnew() throws Exception {
        var content = Content.of(database, Schemas.LIVE);
        var session = Session.open(connections.to(Schemas.NEXT)).orElseThrow();
        NextView.create(session, migrations, rows);
        new Operator(management)
                .begins("")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rebuild-runs"));

        session.connection().close();

        assertThat(Content.of(database, Schemas.LIVE)).isEqualTo(content);
        assertThat(Content.schemas(database)).contains(Schemas.NEXT);
        assertThat(new Operator(management).rebuilds().getString("state")).isEqualTo("finished");
        assertThat(Content.of(database, Schemas.LIVE)).isEqualTo(content);
        assertThat(Content.schemas(database)).containsExactly(Schemas.LIVE);
    }

    @Test
    void appliesWhatWasParkedOnceMore() {
        database.useHandle(handle ->
                handle.execute(
                        """
                        insert into parked (topic, partition, "offset", key, reason)
                        values ('entente.statements', 0, 0, 'actor/retry-held', 'an older gateway failed')\
                        """));
        owner.publish(Samples.actor("retry-held", "First"), 1, Change.Type.RECORDED);
        owner.publish(Samples.actor("retry-held", "Second"), 2, Change.Type.REVISED);
        owner.publish(
                "entente.statements", "actor/retry-poison", "{", "org.entente.actor.recorded");
        await().untilAsserted(() ->
                assertThat(given().get("/v1/status").jsonPath().<String>getList("parked.key"))
                        .contains("actor/retry-poison")
                        .filteredOn(key -> key.equals("actor/retry-held"))
                        .hasSize(3));
        var retry = management.resolve("/parked/retry");
        given().auth().oauth2(Tokens.editor()).post(retry).then().statusCode(403);

        var counts = given().auth().oauth2(Tokens.admin()).post(retry).jsonPath();

        assertThat(counts.getInt("applied")).isGreaterThanOrEqualTo(3);
        assertThat(counts.getInt("stillParked")).isPositive();
        has("retry-held", 2);
        assertThat(given().get("/v1/status").jsonPath().<String>getList("parked.key"))
                .contains("actor/retry-poison")
                .doesNotContain("actor/retry-held");
    }

    @Test
    void isForAdministratorsOnly() {
        given().post(management.resolve("/rebuild"))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"))
                .body("$", not(hasKey("requestId")));
        given().auth()
                .oauth2(Tokens.expired())
                .post(management.resolve("/rebuild"))
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.editor())
                .post(management.resolve("/rebuild"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        given().get(management.resolve("/rebuild")).then().statusCode(200);
        given().auth().oauth2(Tokens.admin()).post("/rebuild").then().statusCode(404);
    }

    private static void has(String actor, int version) {
        await().untilAsserted(() ->
                given().get("/v1/actors/" + actor).then().body("version", equalTo(version)));
    }
}
