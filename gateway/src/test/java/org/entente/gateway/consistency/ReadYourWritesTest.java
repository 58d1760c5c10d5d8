package org.entente.gateway.consistency;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.entente.contracts.Change;
import org.entente.contracts.Topics;
import org.entente.contracts.Wire;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads that bring tokens, at a gateway whose owners publish.
@QuarkusTest
@OnRealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class ReadYourWritesTest {

    private static final int MANY = 2000;

    @TestHTTPResource("/")
    URI gateway;

    private Owner owner;

    @BeforeAll
    void publishes() {
        owner = new Owner();
        publish("ryw-known", 1, Change.Type.RECORDED, "e1");
    }

    @AfterAll
    void ends() {
        owner.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/actors/ryw-known",
                "/v1/actors/ryw-known/history",
                "/v1/actors/ryw-nobody",
                "/v1/actors",
                "/v1/positions",
                "/v1/alignment?actors=eu,kr",
                "/v1/search?q=name",
                "/v1/partnerships/matrix",
                "/v1/in-force",
                "/v1/commitments",
                "/v1/relations/eu/kr",
                "/v1/timeline?actors=eu",
                "/v1/changes",
                "/v1/status",
                "/v1/status/references",
                "/v1/statements/compare?a=x&b=y",
                "/v1/compliance",
                "/v1/offices"
            })
    void areNeverAnsweredWithWhatIsOlder(String address) {
        given().get(address);
        given().get(address);

        behind().get(address).then().statusCode(503).body("missing", hasItem(NEVER));
        behind().head(address).then().statusCode(503);
    }

    private static final String NEVER = "actor/ryw-known in version 1000";

    private static RequestSpecification behind() {
        return given().header("Consistency-Token", "\"actor/ryw-known@1000.e1\"")
                .header("Prefer", "wait=0");
    }

    @Test
    void sayHowLongTheyWereWillingToWait() {
        given().header("Consistency-Token", "\"actor/ryw-known@1.e1\"")
                .header("Prefer", "wait=60")
                .get("/v1/actors/ryw-known")
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=10");
        behind().get("/v1/actors").then().header("Preference-Applied", "wait=0");
    }

    @Test
    void nameEntriesOfBothOwnersInSeveralLines() {
        given().header("Consistency-Token", "\"actor/ryw-known@1.e1\"")
                .header("Consistency-Token", "\"partnership/ryw-never@1.e1\"")
                .header("Prefer", "wait=0")
                .get("/v1/actors")
                .then()
                .statusCode(503)
                .body("missing", equalTo(List.of("partnership/ryw-never in version 1")));
    }

    @Test
    void findAnEntryThatWasRetracted() {
        publish("ryw-retracted", 1, Change.Type.RECORDED, "e1");
        publish("ryw-retracted", 2, Change.Type.RETRACTED, "e1");

        given().header("Consistency-Token", "\"actor/ryw-retracted@2.e1\"")
                .get("/v1/actors/ryw-retracted")
                .then()
                .statusCode(200)
                .body("change.type", equalTo("retracted"));
    }

    @Test
    void areTurnedAwayWhenTheOwnerHasBegunAnotherLife() {
        var answer =
                given().header("Consistency-Token", "\"actor/ryw-known@2.e0\"")
                        .get("/v1/actors/ryw-known")
                        .then()
                        .statusCode(410)
                        .extract()
                        .asString();
        assertThatJson(answer)
                .isEqualTo(
                        """
                        {
                          "type": "/problems/epoch-changed", "status": 410, "title": "The record has begun anew",
                          "detail": "It was put back from a backup, without: actor/ryw-known in version 2. Drop these tokens, read again without them, and write again what is missing.",
                          "gone": ["actor/ryw-known in version 2"],
                          "instance": "/v1/actors/ryw-known", "requestId": "${json-unit.any-string}"
                        }\
                        """);
    }

    @Test
    void mayNameWhatWasRecordedInAnEarlierLifeAndIsThere() {
        publish("ryw-carried", 1, Change.Type.RECORDED, "e0");

        // It waits like any other: this owner is in the life e1.
        given().header("Consistency-Token", "\"actor/ryw-carried@2.e1\"")
                .header("Prefer", "wait=0")
                .get("/v1/actors/ryw-carried")
                .then()
                .statusCode(503);
        await().untilAsserted(() ->
                given().header("Consistency-Token", "\"actor/ryw-carried@1.e0\"")
                        .get("/v1/actors/ryw-carried")
                        .then()
                        .statusCode(200));
    }

    @Test
    void leaveNobodyTheAnswerThatSomethingIsNotThere() {
        given().get("/v1/actors/ryw-nobody")
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store");
    }

    @Test
    void mayWaitInThousandsWhileOthersAreAnswered() throws Exception {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var waiting =
                    IntStream.range(0, MANY)
                            .mapToObj(n -> http.sendAsync(waits(n), BodyHandlers.discarding()))
                            .toList();

            given().get("/v1/actors/ryw-known").then().statusCode(200);
            assertThat(waiting).anyMatch(one -> !one.isDone());
            for (var n = 0; n < 10; n++) {
                publish("ryw-many-" + n, 1, Change.Type.RECORDED, "e1");
            }

            CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).get();
            assertThat(waiting)
                    .extracting(CompletableFuture::join)
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
        }
    }

    private HttpRequest waits(int n) {
        return HttpRequest.newBuilder(gateway.resolve("/v1/actors/ryw-many-" + n % 10))
                .header("Consistency-Token", "\"actor/ryw-many-%d@1.e1\"".formatted(n % 10))
                .header("Prefer", "wait=10")
                .build();
    }

    private void publish(String id, long version, Change.Type type, String epoch) {
        var change = new Change(type, Instant.now(), "editor@example.org", null);
        var entry = Samples.actor(id, "Name").stamped(version, epoch, change);
        // Whatever was recorded in an earlier life is published in this one.
        owner.publish(
                Topics.STATEMENTS,
                entry.key().toString(),
                Wire.mapper().valueToTree(entry).toString(),
                Map.of(Topics.TYPE, Topics.type(entry.kind(), type), Topics.EPOCH, "e1"));
    }
}
