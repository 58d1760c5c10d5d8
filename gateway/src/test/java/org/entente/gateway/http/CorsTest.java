package org.entente.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of the origins that are named may use the API, those of others may not.
@QuarkusTest
@OnRealEngines
@TestProfile(CorsTest.ForOnePage.class)
@Timeout(60)
class CorsTest {

    private static final String PAGE = "https://app.example.org";

    public static class ForOnePage implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.http.cors-origins", PAGE + ",http://localhost:3000");
        }
    }

    @Test
    void thePageIsToldWhatItMayRead() {
        OwnEntries.record(
                OwnEntries.entry(
                        """
                        {"kind": "actor", "id": "shared", "type": "state", "names": {"en": "Shared"}}
                        """));
        // From memory as well.
        for (var round = 0; round < 3; round++) {
            var answer = Wired.get("/v1/actors/shared", "Origin: " + PAGE);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .contains("ETag", "Link", "Consistency-Token", "RateLimit", "Retry-After");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Encoding, Origin");
        }
        assertThat(
                        Wired.get("/v1/actors/nobody", "Origin: " + PAGE)
                                .header("Access-Control-Allow-Origin"))
                .isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org",
                "https://app.example.org.evil.example",
                "http://app.example.org",
                "https://app.example.org:8443",
                "https://APP.example.org",
                "null"
            })
    void othersAreAnsweredButTheirBrowsersKeepItFromThem(String origin) {
        var answer = Wired.get("/v1/actors", "Origin: " + origin);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Vary")).contains("Origin");

        var preflight =
                Wired.ask(
                        "OPTIONS",
                        "/v1/actors/eu",
                        "Origin: " + origin,
                        "Access-Control-Request-Method: PUT");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void aPreflightIsAnsweredExactly() {
        var answer =
                Wired.ask(
                        "OPTIONS",
                        "/v1/actors/eu",
                        "Origin: " + PAGE,
                        "Access-Control-Request-Method: PUT",
                        "Access-Control-Request-Headers: authorization, if-match, x-other");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(answer.header("Access-Control-Allow-Methods"))
                .isEqualTo("GET, HEAD, OPTIONS, PUT");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Match", "Last-Event-ID")
                .doesNotContainIgnoringCase("x-other");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://app.example.org/",
                "app.example.org",
                "https://*.example.org",
                "https://APP.example.org",
                "file://"
            })
    void whatIsNoOriginIsRefusedAtTheStart(String origin) {
        assertThatThrownBy(() -> cors(origin))
                .hasMessageContaining("ENTENTE_CORS_ORIGINS")
                .hasMessageContaining(origin);
        assertThatThrownBy(() -> cors("*", PAGE)).hasMessageContaining("* alone");
    }

    @Test
    void allOrNone() {
        assertThat(cors("*").negotiates()).isFalse();
        assertThat(cors().negotiates()).isFalse();
        assertThat(cors(PAGE).negotiates()).isTrue();
    }

    private static Cors cors(String... origins) {
        return new Cors(
                new HttpConfig() {
                    @Override
                    public Optional<List<String>> corsOrigins() {
                        return Optional.of(List.of(origins));
                    }

                    @Override
                    public long rateLimit() {
                        return 0;
                    }

                    @Override
                    public MemorySize largestBody() {
                        return new MemorySize(BigInteger.ONE);
                    }
                });
    }
}
