package org.entente.gateway.http;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.ProblemType;
import org.entente.gateway.OnRealEngines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every refusal is a problem of a type that is published, whoever refuses.
@QuarkusTest
@OnRealEngines
@Timeout(120)
class ErrorsTest {

    private static final String HOST = "Host: localhost";
    private static final String NDJSON = "Content-Type: application/x-ndjson";
    private static final String JSON = "Content-Type: application/json";

    /// @param header that the answer has, as `Name: value`; nothing where none is special
    record Refused(int status, ProblemType type, String header, List<String> head, String body) {
        @Override
        public String toString() {
            return status
                    + " "
                    + head.getFirst().substring(0, Math.min(60, head.getFirst().length()));
        }
    }

    static Stream<Refused> refused() {
        var editor = "Authorization: Bearer " + Tokens.editor();
        var reader = "Authorization: Bearer " + Tokens.of("reader");
        return Stream.of(
                get(404, ProblemType.NOT_FOUND, "/"),
                get(404, ProblemType.NOT_FOUND, "/nothing"),
                get(404, ProblemType.NOT_FOUND, "/v1/nothing/x"),
                get(404, ProblemType.NOT_FOUND, "/v1/nothing"),
                get(404, ProblemType.NOT_FOUND, "/v1/actors/nobody-at-all"),
                get(404, ProblemType.NOT_FOUND, "/v1/actors/eu/history/latest"),
                get(404, ProblemType.NOT_FOUND, "/problems/none"),
                get(404, ProblemType.NOT_FOUND, "/q/health"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?limit=abc"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?limit=0"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?limit=99999999999"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?limit=2147483648"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?limit="),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?actor=a_b"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/commitments?by=" + "x".repeat(201)),
                get(400, ProblemType.BAD_PARAMETER, "/v1/positions?holder=eu&statement=a--b"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?retracted=yes"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?cursor=abc"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?asKnownAt=yesterday"),
                get(
                        400,
                        ProblemType.BAD_PARAMETER,
                        "/v1/actors?asKnownAt=%2B300000-01-01T00:00:00Z"),
                get(
                        400,
                        ProblemType.BAD_PARAMETER,
                        "/v1/actors?asKnownAt=%2B999999999-12-31T00:00:00Z"),
                get(
                        400,
                        ProblemType.BAD_PARAMETER,
                        "/v1/actors?asKnownAt=9999-12-31T23:59:59-01:00"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?asKnownAt=0000-01-01"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/in-force?on=%2B5999999-12-31"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/in-force?on=%2B999999999-12-31"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/in-force?on=0000-12-31"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/commitments?on=%2B10000-01-01"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/partnerships/matrix?on=-0001-01-01"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors?actor=" + "x".repeat(2001)),
                get(400, ProblemType.UNKNOWN_PARAMETER, "/v1/actors?topik=security"),
                get(400, ProblemType.UNKNOWN_PARAMETER, "/v1/positions?topik=security"),
                get(400, ProblemType.UNKNOWN_PARAMETER, "/v1/status?x=1"),
                get(400, ProblemType.BAD_REQUEST, "/v1/actors/a%00b"),
                get(400, ProblemType.BAD_REQUEST, "/v1/actors/a;b=c"),
                get(400, ProblemType.BAD_REQUEST, "/v1/actors;x"),
                get(400, ProblemType.BAD_REQUEST, "/./v1/actors/eu%3bx"),
                get(401, ProblemType.UNAUTHORIZED, "/v1/actors", "Authorization:"),
                get(401, ProblemType.UNAUTHORIZED, "/v1/actors", "Authorization: Bearer"),
                get(401, ProblemType.UNAUTHORIZED, "/v1/actors", "Authorization: Basic abc"),
                send(400, ProblemType.UNKNOWN_PARAMETER, "POST", "/v1/webhooks?colour=red"),
                send(400, ProblemType.UNKNOWN_PARAMETER, "DELETE", "/v1/webhooks/wh_0?colour=red"),
                send(
                        400,
                        ProblemType.UNKNOWN_PARAMETER,
                        "POST",
                        "/v1/webhooks/wh_0/replay?colour=red"),
                // Which parameters a write takes its owner says, who is away here.
                send(
                        503,
                        ProblemType.OWNER_UNREACHABLE,
                        "PUT",
                        "/v1/statements/x?quotations=orphan"),
                get(414, ProblemType.URI_TOO_LONG, "/v1/actors?actor=" + "x".repeat(4100)),
                get(
                        431,
                        ProblemType.HEADERS_TOO_LARGE,
                        "/v1/actors",
                        "X-Long: " + "x".repeat(8200)),
                get(406, ProblemType.NOT_ACCEPTABLE, "/v1/actors", "Accept: image/png"),
                get(
                        406,
                        ProblemType.NOT_ACCEPTABLE,
                        "/v1/vocabularies/topics",
                        "Accept: image/png"),
                get(406, ProblemType.NOT_ACCEPTABLE, "/v1/changes", "Accept: image/png"),
                get(
                        406,
                        ProblemType.NOT_ACCEPTABLE,
                        "/v1/changes",
                        "Accept: application/json;q=0, image/png"),
                get(400, ProblemType.BAD_PARAMETER, "/v1/actors", "Consistency-Token: nonsense"),
                new Refused(
                        400, ProblemType.BAD_REQUEST, "", List.of("GET /v1/actors HTTP/1.1"), ""),
                new Refused(
                        400,
                        ProblemType.BAD_REQUEST,
                        "",
                        List.of("GET /v1/actors HTTP/1.1", HOST, "Host: elsewhere"),
                        ""),
                new Refused(
                        400,
                        ProblemType.BAD_REQUEST,
                        "",
                        List.of("GET /v1/actors HTTP/1.1", "Host: a b"),
                        ""),
                ask(405, "DELETE", "/v1/actors/eu", "Allow: GET, HEAD, OPTIONS, PUT"),
                ask(405, "PATCH", "/v1/actors", "Allow: GET, HEAD, OPTIONS"),
                ask(405, "PUT", "/v1/actors/.", "Allow: GET, HEAD, OPTIONS"),
                ask(405, "TRACE", "/v1/actors", "Allow: GET, HEAD, OPTIONS"),
                ask(405, "MAKE", "/v1/actors", "Allow: GET, HEAD, OPTIONS"),
                ask(405, "GET", "/v1/import", "Allow: OPTIONS, POST"),
                ask(405, "POST", "/v1/search", "Allow: GET, HEAD, OPTIONS"),
                write(401, ProblemType.UNAUTHORIZED, "WWW-Authenticate: Bearer", JSON),
                write(
                        401,
                        ProblemType.UNAUTHORIZED,
                        "WWW-Authenticate: Bearer error=\"invalid_token\"",
                        JSON,
                        "Authorization: Bearer nonsense"),
                write(
                        401,
                        ProblemType.UNAUTHORIZED,
                        "WWW-Authenticate: Bearer error=\"invalid_token\"",
                        JSON,
                        "Authorization: Bearer " + Tokens.expired()),
                write(
                        403,
                        ProblemType.FORBIDDEN,
                        "WWW-Authenticate: Bearer error=\"insufficient_scope\"",
                        JSON,
                        reader),
                write(
                        415,
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Accept: application/json",
                        "Content-Type: text/plain",
                        editor),
                write(
                        415,
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Accept-Encoding: identity",
                        JSON,
                        "Content-Encoding: gzip",
                        editor),
                new Refused(
                        413,
                        ProblemType.BODY_TOO_LARGE,
                        "",
                        List.of(
                                "POST /v1/import HTTP/1.1",
                                HOST,
                                NDJSON,
                                editor,
                                "Content-Length: 99999999"),
                        ""),
                new Refused(
                        413,
                        ProblemType.BODY_TOO_LARGE,
                        "",
                        List.of(
                                "POST /v1/import HTTP/1.1",
                                HOST,
                                NDJSON,
                                editor,
                                "Transfer-Encoding: chunked"),
                        "1100000\r\n" + " ".repeat(17 * 1024 * 1024) + "\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Refused refused) {
        var answer = Wired.send(refused.head(), refused.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(refused.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThatJson(answer.body())
                .isObject()
                .containsEntry("type", refused.type().address())
                .containsEntry("title", refused.type().title())
                .containsEntry("requestId", answer.header("X-Request-Id"))
                .containsKeys("detail", "status");
        assertThatJson(answer.body()).inPath("status").isEqualTo(refused.status());
        assertThat(answer.body()).doesNotContain("java.", "org.entente", "Exception", "select ");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (!refused.header().isEmpty()) {
            var header = refused.header().split(": ", 2);
            assertThat(answer.header(header[0])).isEqualTo(header[1]);
        }
    }

    @Test
    void aHeadThatIsRefusedHasNoBody() {
        var answer = Wired.ask("HEAD", "/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).isEmpty();
    }

    /// The first and the last that can be meant.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/actors?asKnownAt=0001-01-01",
                "/v1/actors?asKnownAt=9999-12-31",
                "/v1/actors?asKnownAt=9999-12-31T23:59:59.999999999Z",
                "/v1/in-force?on=0001-01-01",
                "/v1/in-force?on=9999-12-31",
                "/v1/commitments?on=0001-01-01",
                "/v1/commitments?on=9999-12-31",
                "/v1/commitments?dueFrom=0000&dueTo=9999",
                "/v1/partnerships/matrix?on=9999-12-31",
                "/v1/offices?on=0000",
                "/v1/offices?from=0000&to=9999",
                "/v1/positions?from=0000&to=9999",
                "/v1/timeline?from=0000&to=9999",
                "/v1/timeline?from=9999-12-31&to=0000-01-01",
                "/v1/compliance?from=0000&to=9999",
                "/v1/search?q=x&from=0000&to=9999",
                "/v1/search?q=x&year=9999"
            })
    void noDayIsTooEarlyOrTooLate(String address) {
        var answer = Wired.get(address);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/actors/k%20r/history, /v1/actors/k%20r/history",
        "/v1/actors/a%2Fb, /v1/actors/a%2Fb",
        "/v1/actors/%C3%A9, /v1/actors/%C3%A9",
        "http://localhost//, //",
    })
    void theInstanceOfAProblemIsAReference(String target, String instance) {
        assertThatJson(Wired.get(target).body()).inPath("instance").isEqualTo(instance);
    }

    @Test
    void theTypeOfAProblemLeadsToWhatItMeans() {
        var explained = Wired.get("/problems/view-behind");

        assertThat(explained.status()).isEqualTo(200);
        assertThatJson(explained.body())
                .isObject()
                .containsEntry("type", "/problems/view-behind")
                .containsKeys("title", "status", "meaning", "remedy");
        assertThatJson(Wired.get("/problems").body())
                .inPath("items")
                .isArray()
                .hasSize(ProblemType.values().length);
    }

    private static Refused get(int status, ProblemType type, String target, String... headers) {
        var head = new ArrayList<>(List.of("GET " + target + " HTTP/1.1", HOST));
        head.addAll(List.of(headers));
        return new Refused(status, type, "", head, "");
    }

    private static Refused ask(int status, String method, String target, String header) {
        return new Refused(
                status,
                ProblemType.METHOD_NOT_ALLOWED,
                header,
                List.of(method + " " + target + " HTTP/1.1", HOST),
                "");
    }

    /// What an editor sends.
    private static Refused send(int status, ProblemType type, String method, String target) {
        return new Refused(
                status,
                type,
                "",
                List.of(
                        method + " " + target + " HTTP/1.1",
                        HOST,
                        JSON,
                        "Authorization: Bearer " + Tokens.editor(),
                        "Content-Length: 2"),
                "{}");
    }

    private static Refused write(int status, ProblemType type, String header, String... headers) {
        var head = new ArrayList<>(List.of("PUT /v1/actors/eu HTTP/1.1", HOST));
        head.addAll(Arrays.asList(headers));
        head.add("Content-Length: 2");
        return new Refused(status, type, header, head, "{}");
    }
}
