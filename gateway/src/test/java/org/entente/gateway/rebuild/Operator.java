package org.entente.gateway.rebuild;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import org.entente.testing.Tokens;

/// Someone who rebuilds the view, on the management port.
record Operator(URI management) {

    /// Returns when it has ended.
    JsonPath rebuilds() {
        return rebuilds("");
    }

    JsonPath rebuilds(String query) {
        begins(query).then().statusCode(202);
        await().atMost(Duration.ofSeconds(50))
                .untilAsserted(() -> given().get(address()).then().body("endedAt", notNullValue()));
        return given().get(address()).jsonPath();
    }

    Response begins(String query) {
        return given().auth().oauth2(Tokens.admin()).post(address() + query);
    }

    private URI address() {
        return management.resolve("/rebuild");
    }
}
