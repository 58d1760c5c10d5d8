package org.entente.gateway.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.entente.testing.Tokens;

/// Somebody with a token who has webhooks.
public record Subscriber(String name) {

    public String token() {
        return Tokens.of(name, "subscriber");
    }

    /// @param filter as JSON
    public Response registers(String url, String filter) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body("{\"url\": \"%s\", \"filter\": %s}".formatted(url, filter))
                .post("/v1/webhooks");
    }

    /// For the changes of these entries; of all where none is named.
    public JsonPath registers(Receiver receiver, String... ids) {
        var filter =
                ids.length == 0
                        ? "{}"
                        : "{\"ids\": [\"%s\"]}".formatted(String.join("\", \"", ids));
        return registers(receiver.url(), filter).then().statusCode(201).extract().jsonPath();
    }

    public JsonPath sees(String id) {
        return given().auth().oauth2(token()).get("/v1/webhooks/" + id).jsonPath();
    }

    public Response calls(String id, String what) {
        return given().auth().oauth2(token()).post("/v1/webhooks/" + id + "/" + what);
    }

    public Response replays(String id, String from) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body("{\"from\": \"%s\"}".formatted(from))
                .post("/v1/webhooks/" + id + "/replay");
    }

    public JsonPath log(String id) {
        return given().auth().oauth2(token()).get("/v1/webhooks/" + id + "/deliveries").jsonPath();
    }
}
