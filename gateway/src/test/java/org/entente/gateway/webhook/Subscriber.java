package org.entente.gateway.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.entente.testing.Tokens;

/// Somebody with a token who has webhooks.
record Subscriber(String name) {

    String token() {
        return Tokens.of(name, "subscriber");
    }

    /// @param filter as JSON
    Response registers(String url, String filter) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body("{\"url\": \"%s\", \"filter\": %s}".formatted(url, filter))
                .post("/v1/webhooks");
    }

    /// For the changes of entries of one kind.
    JsonPath registers(Receiver receiver, String... ids) {
        var filter =
                ids.length == 0
                        ? "{}"
                        : "{\"ids\": [\"%s\"]}".formatted(String.join("\", \"", ids));
        return registers(receiver.url(), filter).then().statusCode(201).extract().jsonPath();
    }

    JsonPath sees(String id) {
        return given().auth().oauth2(token()).get("/v1/webhooks/" + id).jsonPath();
    }

    Response calls(String id, String what) {
        return given().auth().oauth2(token()).post("/v1/webhooks/" + id + "/" + what);
    }

    Response replays(String id, String from) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body("{\"from\": \"%s\"}".formatted(from))
                .post("/v1/webhooks/" + id + "/replay");
    }

    JsonPath log(String id) {
        return given().auth().oauth2(token()).get("/v1/webhooks/" + id + "/deliveries").jsonPath();
    }
}
