package org.entente.gateway.http;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.gateway.OnRealEngines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who asks too often waits; who asks beside them does not.
@QuarkusTest
@OnRealEngines
@TestProfile(RateLimitTest.FiveAMinute.class)
@Timeout(60)
class RateLimitTest {

    private static final int QUOTA = 5;

    public static class FiveAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.http.rate-limit", Integer.toString(QUOTA));
        }
    }

    @Test
    void eachCallerHasAQuotaOfTheirOwn() {
        // Without a token, whatever is asked, also what is not there or too long.
        var asked = List.of("/v1/actors", "/nothing", "/v1/actors?actor=" + "x".repeat(4100));
        for (var left = QUOTA - 1; left >= 0; left--) {
            var answer = Wired.get(asked.get(left % asked.size()));
            assertThat(answer.status()).isIn(200, 404, 414);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"default\";q=5;w=60");
            assertThat(answer.header("RateLimit")).matches("\"default\";r=" + left + ";t=\\d+");
        }
        assertIsRefused(Wired.get("/v1/actors"));

        // With a token, by its subject.
        for (var name : List.of("somebody", "somebody-else")) {
            var token = Tokens.of(name, "editor");
            IntStream.range(0, QUOTA).forEach(_ -> assertThat(as(token).status()).isEqualTo(200));
            assertIsRefused(as(token));
        }

        // Tokens that are not believed by the address, apart from the rest.
        IntStream.range(0, QUOTA).forEach(_ -> assertThat(as("nonsense").status()).isEqualTo(401));
        assertIsRefused(as("nonsense"));
    }

    private static void assertIsRefused(Wired.Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("RateLimit")).startsWith("\"default\";r=0;t=");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 13);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThatJson(answer.body())
                .isObject()
                .containsEntry("type", "/problems/quota-exceeded")
                .containsKey("requestId");
    }

    private static Wired.Answer as(String token) {
        return Wired.get("/v1/actors", "Authorization: Bearer " + token);
    }
}
