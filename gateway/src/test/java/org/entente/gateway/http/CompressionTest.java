package org.entente.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers are compressed for whoever takes that, under a tag of their own.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class CompressionTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({
        "/v1/actors/compressed, application/json",
        "/v1/actors?limit=200, application/json",
        "/v1/vocabularies/topics, application/json",
        "/v1/vocabularies/topics, text/csv",
        "/v1/vocabularies/topics, application/ld+json"
    })
    void itIsTheSameAnswerEitherWay(String address, String type) {
        record();
        // Made, made compressed, and both sent from memory.
        for (var round = 0; round < 3; round++) {
            var plain = get(address, "Accept", type);
            var asked = get(address, "Accept", type, "Accept-Encoding", "gzip, deflate, br");

            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(text(asked)).isEqualTo(text(plain));
            var compressed = plain.body().length >= 1024;
            assertThat(asked.headers().firstValue("Content-Encoding").isPresent())
                    .isEqualTo(compressed);
            assertThat(tag(asked).equals(tag(plain))).isEqualTo(!compressed);
            assertThat(asked.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
            assertThat(asked.headers().firstValue("Content-Type"))
                    .isEqualTo(plain.headers().firstValue("Content-Type"));
        }
    }

    @Test
    void whoHoldsEitherFormIsToldThatNothingHasChanged() {
        record();
        var address = "/v1/actors/compressed";
        for (var round = 0; round < 3; round++) {
            var plain = tag(get(address));
            var compressed = tag(get(address, "Accept-Encoding", "gzip"));
            assertThat(compressed).isEqualTo("\"1-gzip\"").isNotEqualTo(plain);

            for (var held : new String[] {compressed, "W/" + compressed, "\"x\", " + compressed}) {
                var unchanged = get(address, "If-None-Match", held, "Accept-Encoding", "gzip");
                assertThat(unchanged.statusCode()).isEqualTo(304);
                assertThat(tag(unchanged)).isEqualTo(compressed);
                assertThat(unchanged.body()).isEmpty();
                assertThat(unchanged.headers().firstValue("Content-Encoding")).isEmpty();
            }
            assertThat(get(address, "If-None-Match", plain).statusCode()).isEqualTo(304);
            assertThat(get(address, "If-None-Match", "\"2\"").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=0.000, identity", "*;q=0"})
    void nobodyGetsWhatTheyDoNotTake(String acceptEncoding) {
        record();

        assertThat(
                        get("/v1/actors/compressed", "Accept-Encoding", acceptEncoding)
                                .headers()
                                .firstValue("Content-Encoding"))
                .isEmpty();
    }

    private static void record() {
        OwnEntries.record(
                OwnEntries.entry(
                        """
                        {"kind": "actor", "id": "compressed", "type": "state", "names": {"en": "%s"}}
                        """
                                .formatted("A long name ".repeat(120).strip())));
    }

    private static HttpResponse<byte[]> get(String address, String... headers) {
        var request =
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String text(HttpResponse<byte[]> answer) {
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
