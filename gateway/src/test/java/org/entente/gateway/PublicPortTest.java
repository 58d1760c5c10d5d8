package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What operators use is on the management port alone.
@QuarkusTest
@OnRealEngines
class PublicPortTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/metrics",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/info",
                "/q/dev",
                "/q/dev-ui",
                "/q/swagger-ui",
                "/q/openapi",
                "/q/arc",
                "/q/arc/beans",
                "/metrics",
                "/health",
                "/rebuild",
                "/parked",
                "/parked/retry"
            })
    void knowsNothingOfOperations(String path) {
        for (var method : new String[] {"GET", "POST"}) {
            given().auth()
                    .oauth2(Tokens.admin())
                    .request(method, path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }
    }

    /// Otherwise the probes above could all be misspelt.
    @Test
    void whichTheManagementPortDoes() {
        assertThat(given().get(management.resolve("/q/metrics")).statusCode()).isEqualTo(200);
        assertThat(given().get(management.resolve("/q/health/live")).statusCode()).isEqualTo(200);
        assertThat(given().get(management.resolve("/rebuild")).statusCode()).isEqualTo(200);
    }
}
