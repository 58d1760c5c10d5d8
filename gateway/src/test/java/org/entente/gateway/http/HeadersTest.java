package org.entente.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every answer says of itself, and what `HEAD` and `OPTIONS` say without one.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class HeadersTest {

    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "x-request-id", "ratelimit", "transfer-encoding", "content-length");

    @BeforeEach
    void record() {
        OwnEntries.record(
                OwnEntries.entry(
                        """
                        {"kind": "actor", "id": "headed", "type": "state", "names": {"en": "Headed"}}
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/actors/headed",
                "/v1/actors/headed/history",
                "/v1/actors/headed/history/1",
                "/v1/actors?limit=1",
                "/v1/search?q=headed",
                "/v1/status",
                "/v1/vocabularies/topics",
                "/v1/changes?limit=1",
                "/problems"
            })
    void everyAnswerHasThem(String address) {
        // The second may come from memory.
        for (var round = 0; round < 2; round++) {
            var answer = Wired.get(address);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(named(answer))
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry(
                            "content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("vary", "Accept, Accept-Encoding")
                    .containsEntry("ratelimit-policy", "\"default\";q=6000000;w=60")
                    .containsKeys("ratelimit", "cache-control", "x-request-id")
                    .doesNotContainKeys(
                            "server",
                            "x-powered-by",
                            "access-control-allow-origin",
                            "strict-transport-security");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/actors/headed",
                "/v1/actors/headed/history",
                "/v1/actors/headed/history/1",
                "/v1/actors?limit=1",
                "/v1/search?q=headed",
                "/v1/status",
                "/v1/vocabularies/topics",
                "/v1/changes?limit=1",
                "/problems",
                "/v1/actors/nobody"
            })
    void headIsGetWithoutTheBody(String address) {
        for (var round = 0; round < 2; round++) {
            var get = Wired.get(address);
            var head = Wired.ask("HEAD", address);

            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            var said = named(head);
            var would = named(get);
            said.keySet().removeAll(OF_THE_MOMENT);
            would.keySet().removeAll(OF_THE_MOMENT);
            assertThat(said).isEqualTo(would);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/actors/headed | GET, HEAD, OPTIONS, PUT",
                "/v1/actors | GET, HEAD, OPTIONS",
                "/v1/commitments/x/evidence | OPTIONS, POST",
                "/v1/import | OPTIONS, POST",
                "/v1/status | GET, HEAD, OPTIONS"
            })
    void optionsSaysWhatAnAddressTakes(String address, String allowed) {
        var answer = Wired.ask("OPTIONS", address);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/actors/headed",
                "/v1/actors/headed/history",
                "/v1/actors?limit=1",
                "/v1/vocabularies/topics"
            })
    void whatTheClientHasMayStandOnSeveralLines(String address) {
        for (var round = 0; round < 2; round++) {
            var tag = Wired.get(address).header("ETag");

            var answer =
                    Wired.get(
                            address,
                            "If-None-Match: \"one\"",
                            "If-None-Match: \"two\", " + tag,
                            "If-None-Match: \"three\"");

            assertThat(answer.status()).isEqualTo(304);
        }
    }

    @Test
    void optionsIsCountedWhoeverAsks() {
        for (var authorization : List.of("X-None: x", "Authorization: Bearer nonsense")) {
            assertThat(Wired.ask("OPTIONS", "/v1/actors", authorization).header("RateLimit"))
                    .startsWith("\"default\";r=");
        }
    }

    @Test
    void nobodyInBetweenKeepsWhatWasSentToSomebodyWithAToken() {
        var token = "Authorization: Bearer " + Tokens.editor();

        assertThat(Wired.get("/v1/actors/headed").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(Wired.get("/v1/actors/headed", token).header("Cache-Control"))
                .isEqualTo("no-store");
    }

    private static Map<String, String> named(Wired.Answer answer) {
        var named = new TreeMap<String, String>();
        answer.headers()
                .map()
                .forEach((name, values) ->
                        named.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return named;
    }
}
