package org.entente.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.contracts.Entry;
import org.entente.contracts.ProblemType;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A request may name a host in its target (RFC 9112, section 3.2.2) and another in `Host`. Neither
/// decides who is asked, nor what others are told.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class TargetsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer elsewhere;

    @BeforeEach
    void listen() throws IOException {
        elsewhere =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    @Test
    void writesGoToTheirOwnerAlone() {
        var host = "127.0.0.1:" + elsewhere.getAddress().getPort();
        for (var target :
                List.of(
                        "http://" + host + "/v1/actors/targets/retraction",
                        "http://" + host + "/v1/import",
                        "//" + host + "/v1/actors/targets/retraction",
                        "/v1/actors/targets/retraction?why=http://" + host)) {
            var type = target.contains("import") ? "application/x-ndjson" : "application/json";
            var body = target.contains("import") ? "{\"kind\": \"actor\"}" : "{\"why\": \"x\"}";

            var answer =
                    Wired.send(
                            List.of(
                                    "POST " + target + " HTTP/1.1",
                                    "Host: " + host,
                                    "Authorization: Bearer " + Tokens.editor(),
                                    "Content-Type: " + type,
                                    "Content-Length: " + body.length()),
                            body);

            // The owner is not there in this test; and an empty first segment is no address.
            assertThat(answer.status()).as(target).isEqualTo(target.startsWith("//") ? 404 : 503);
            if (answer.status() == 503) {
                assertThat(answer.body()).contains(ProblemType.OWNER_UNREACHABLE.address());
            }
        }
        assertThat(asked).hasValue(0);
    }

    /// Also when the answer is one that was made for somebody who called it otherwise.
    @Test
    void linksNameTheHostThatIsAsked() {
        OwnEntries.record(actor("targets-one"), actor("targets-other"));

        for (var host : List.of("one.example", "two.example:8443", "one.example", "[::1]:80")) {
            for (var address : List.of("/v1/actors?limit=1", "/v1/actors?limit=1&sort=id")) {
                var answer =
                        Wired.send(List.of("GET " + address + " HTTP/1.1", "Host: " + host), "");

                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(answer.header("Link"))
                        .startsWith("<http://" + host.replace(":80", "") + "/v1/actors?limit=1")
                        .matches("<[^>]+[?&]cursor=[^>&]+>; rel=\"next\"");
            }
        }
    }

    @Test
    void whatIsNoJsonIsNotAnsweredWithJsonFromMemory() {
        for (var n = 0; n < 2; n++) {
            assertThat(accepting("application/json")).isEqualTo(200);
            assertThat(accepting("application/json-patch+json")).isEqualTo(406);
            assertThat(accepting("application/jsonx, text/xml")).isEqualTo(406);
        }
    }

    private static int accepting(String accept) {
        return Wired.get("/v1/actors?limit=2", "Accept: " + accept).status();
    }

    /// RFC 9110, section 5.3: several lines are one list.
    @Test
    void listsMayComeOnSeveralLines() {
        var tag = Wired.get("/v1/actors?limit=3").header("ETag");

        assertThat(
                        Wired.get(
                                        "/v1/actors?limit=3",
                                        "If-None-Match: \"9\"",
                                        "If-None-Match: " + tag)
                                .status())
                .isEqualTo(304);
        assertThat(
                        Wired.get(
                                        "/v1/actors?limit=3",
                                        "Accept: text/xml",
                                        "Accept: application/json")
                                .status())
                .isEqualTo(200);
    }

    private static Entry actor(String id) {
        return OwnEntries.entry(
                "{\"kind\": \"actor\", \"id\": \"%s\", \"type\": \"state\", \"names\": {\"en\": \"%s\"}}"
                        .formatted(id, id));
    }
}
