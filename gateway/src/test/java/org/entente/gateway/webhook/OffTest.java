package org.entente.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.entente.gateway.OnRealEngines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealEngines
class OffTest {

    @Test
    void withoutAKeyForTheirSecretsThereAreNoWebhooks() {
        given().auth()
                .oauth2(Tokens.editor())
                .contentType("application/json")
                .body("{\"url\": \"https://example.org\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "300")
                .body("type", equalTo("/problems/webhooks-off"));
        given().auth().oauth2(Tokens.editor()).get("/v1/webhooks").then().statusCode(503);
    }
}
