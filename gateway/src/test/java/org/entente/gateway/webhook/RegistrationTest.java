package org.entente.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.question.Forged;
import org.entente.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(60)
class RegistrationTest {

    @Inject Jdbi database;

    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("register@example.org");

    @AfterEach
    void closes() {
        receiver.close();
    }

    @Test
    void showsTheSecretOnceAndKeepsItSealed() {
        var answer =
                subscriber
                        .registers(receiver.url(), "{\"kinds\": [\"statement\"]}")
                        .then()
                        .statusCode(201)
                        .header("Cache-Control", "no-store")
                        .header("ETag", not(equalTo(null)))
                        .body("status", equalTo("active"))
                        .body("filter.kinds", equalTo(List.of("statement")))
                        .extract();
        var secret = answer.jsonPath().getString("secret");
        var id = answer.jsonPath().getString("id");

        assertThat(answer.header("Location")).endsWith("/v1/webhooks/" + id);
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSizeBetween(24, 64);
        given().auth()
                .oauth2(subscriber.token())
                .get("/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("secret")));
        var stored =
                database.withHandle(handle ->
                        handle.createQuery("select e::text from webhook_endpoint e where id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .one());
        assertThat(stored).contains(id).doesNotContain(secret.substring(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7"})
    void saysThatTheWholeBodyIsOfTheWrongType(String body) {
        given().auth()
                .oauth2(subscriber.token())
                .contentType("application/json")
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(""));
    }

    @Test
    void tellsNobodyWhoHasNotSaidThatTheyWantToBe() {
        receiver.allows("elsewhere.example");

        var id = subscriber.registers(receiver).getString("id");

        var seen = subscriber.sees(id);
        assertThat(seen.getString("status")).isEqualTo("pending");
        assertThat(seen.getString("reason")).contains("WebHook-Allowed-Origin: entente.example");
        subscriber.calls(id, "enable").then().statusCode(409);
        subscriber.calls(id, "test").then().statusCode(409);

        receiver.allows("*");

        subscriber.calls(id, "verify").then().statusCode(200).body("status", equalTo("active"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void belongsToWhoRegisteredIt() {
        var id = subscriber.registers(receiver).getString("id");
        var other = Tokens.of("other@example.org", "subscriber", "editor");

        given().auth().oauth2(other).get("/v1/webhooks/" + id).then().statusCode(404);
        given().auth().oauth2(other).delete("/v1/webhooks/" + id).then().statusCode(404);
        given().auth()
                .oauth2(other)
                .get("/v1/webhooks/" + id + "/deliveries")
                .then()
                .statusCode(404);
        given().auth().oauth2(other).post("/v1/webhooks/" + id + "/secret").then().statusCode(404);
        given().auth()
                .oauth2(other)
                .get("/v1/webhooks")
                .then()
                .body("items.id", not(containsString(id)));
        given().auth().oauth2(Tokens.admin()).get("/v1/webhooks/" + id).then().statusCode(200);
        given().get("/v1/webhooks/" + id).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("reader@example.org", "reader"))
                .get("/v1/webhooks")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(subscriber.token())
                .delete("/v1/webhooks/" + id)
                .then()
                .statusCode(204);
        given().auth().oauth2(subscriber.token()).get("/v1/webhooks/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    {"url": "ftp://example.org/"};                                   /url
                    {"url": "http://10.1.2.3/"};                                     /url
                    {"url": "not an address"};                                       /url
                    {};                                                              /url
                    {"url": "https://example.org", "filter": {"kinds": ["treaty"]}}; /filter/kinds
                    {"url": "https://example.org", "filter": {"kinds": "statement"}}; /filter/kinds
                    {"url": "https://example.org", "filter": {"kinds": [null]}};     /filter/kinds
                    {"url": "https://example.org", "filter": {"ids": [null]}};       /filter/ids
                    {"url": "https://example.org", "filter": {"ids": ["actor/a\\u0000"]}}; /filter/ids
                    {"url": "https://example.org", "filter": {"actors": [null]}};    /filter/actors
                    {"url": "https://example.org", "filter": {"actors": ["a\\u0000"]}}; /filter/actors
                    {"url": "https://example.org", "filter": {"actors": ["a b"]}};   /filter/actors
                    {"url": "https://example.org", "filter": {"topics": [null]}};    /filter/topics
                    {"url": "https://example.org", "filter": {"topics": ["weather"]}}; /filter/topics
                    {"url": "https://example.org", "filter": {"changes": [null]}};   /filter/changes
                    {"url": "https://example.org", "colour": "red"};                 /colour
                    {"url": "https://example.org/\\u0000"};                          /url
                    {"url": "https://example.org/\\ud800"};                          /url
                    {"url": "https://example.org", "description": "a\\u0000"};       /description
                    {"url": "https://example.org", "description": "a\\ud800"};       /description
                    """)
    void refusesWhatCannotBeMeant(String body, String pointer) {
        given().auth()
                .oauth2(subscriber.token())
                .contentType("application/json")
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-webhook"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesCursorsThatWereMadeUp() {
        var id = subscriber.registers(receiver).getString("id");
        subscriber.calls(id, "test").then().statusCode(200);
        subscriber.calls(id, "test").then().statusCode(200);
        var address = "/v1/webhooks/" + id + "/deliveries?limit=1";
        var next = asked(address).jsonPath().getString("next");

        assertThat(Forged.from(next))
                .allSatisfy(forged ->
                        assertThat(asked(address + "&cursor=" + forged.text()).statusCode())
                                .isIn(forged.hasNul() ? Set.of(400) : Set.of(200, 400)));
    }

    private Response asked(String address) {
        return given().auth().oauth2(subscriber.token()).get(address);
    }

    @Test
    void isReplacedByWhoKnowsHowItStands() {
        var id = subscriber.registers(receiver).getString("id");
        var tag =
                given().auth().oauth2(subscriber.token()).get("/v1/webhooks/" + id).header("ETag");
        var body =
                "{\"url\": \"%s\", \"filter\": {\"changes\": [\"retracted\"]}, \"description\": \"Mine\"}"
                        .formatted(receiver.url());

        replace(id, body, null).then().statusCode(428);
        replace(id, body, "\"9999\"").then().statusCode(412);
        replace(id, body, tag)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("status", equalTo("active"))
                .body("description", equalTo("Mine"));
        replace(id, body, tag).then().statusCode(412);
        try (var elsewhere = new Receiver()) {
            elsewhere.allows("nobody.example");
            replace(id, "{\"url\": \"%s\"}".formatted(elsewhere.url()), "*")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("pending"));
        }
    }

    private Response replace(String id, String body, @Nullable String ifMatch) {
        var request =
                given().auth()
                        .oauth2(subscriber.token())
                        .contentType("application/json")
                        .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/webhooks/" + id);
    }

    @Test
    void mayBeHadSoManyTimes() {
        var eager = new Subscriber("eager@example.org");
        for (var n = 0; n < 60; n++) {
            eager.registers("https://127.0.0.1:1/", "{}").then().statusCode(201);
        }

        eager.registers("https://127.0.0.1:1/", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-webhooks"));
    }
}
