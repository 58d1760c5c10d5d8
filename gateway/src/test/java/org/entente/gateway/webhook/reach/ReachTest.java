package org.entente.gateway.webhook.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.gateway.webhook.reach.Sending.answer;
import static org.entente.gateway.webhook.reach.Sending.refusal;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.entente.gateway.webhook.reach.Unreachable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent, what is read of an answer, and what is not followed. The receivers stand on
/// loopback under a host that is allowed by its name.
class ReachTest {

    private static final String HOST = "receiver.example";

    private static Vertx vertx;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsWhatItIsGivenAndAnswersWhatCameBack() {
        try (var receiver =
                Receiver.that((connection, _) ->
                        Receiver.write(
                                connection,
                                Receiver.head(
                                                "HTTP/1.1 202 Accepted",
                                                "X-One: a",
                                                "x-one: b",
                                                "Content-Length: 4")
                                        + "done"))) {
            var answer = answer(reach(), "http://" + HOST + ":" + receiver.port() + "/a?b=%20c");

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.headers()).containsEntry("x-one", "a, b");
            assertThat(answer.body()).isEqualTo("done");
            assertThat(receiver.requests().getFirst())
                    .startsWith("POST /a?b=%20c HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nhost: " + HOST + ":" + receiver.port() + "\r\n")
                    .containsIgnoringCase("\r\ncontent-type: application/json\r\n")
                    .endsWith("\r\n\r\n{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        try (var inside = Receiver.answering("HTTP/1.1 200 OK", "Content-Length: 0");
                var receiver =
                        Receiver.answering(
                                "HTTP/1.1 " + status + " Elsewhere",
                                "Location: http://127.0.0.1:" + inside.port() + "/",
                                "Content-Length: 0")) {
            assertThat(answer(reach(), address(receiver)).status()).isEqualTo(status);
            assertThat(inside.accepted()).isZero();
        }
    }

    @Test
    void readsNoMoreOfAnEndlessBodyThanItAnswers() throws Exception {
        try (var receiver =
                Receiver.that((connection, _) -> {
                    Receiver.write(
                            connection,
                            Receiver.head("HTTP/1.1 200 OK", "Content-Length: 1000000000000"));
                    while (true) {
                        Receiver.write(connection, "x".repeat(8192));
                    }
                })) {
            var answer = answer(reach(), address(receiver));

            assertThat(answer.body()).hasSize(64 * 1024);
            // Its writing failed: the connection is gone.
            receiver.left().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void refusesAHeadThatIsTooLarge() {
        try (var receiver =
                Receiver.answering(
                        "HTTP/1.1 200 OK",
                        "X-Large: " + "x".repeat(100_000),
                        "Content-Length: 0")) {
            assertThat(refusal(reach(), address(receiver)).reason()).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void refusesHeadersWithoutEnd() {
        try (var receiver =
                Receiver.that((connection, _) -> {
                    Receiver.write(connection, "HTTP/1.1 200 OK\r\n");
                    while (true) {
                        Receiver.write(connection, "X-More: and more\r\n".repeat(100));
                    }
                })) {
            assertThat(refusal(reach(), address(receiver)).reason()).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void isOverWithinTheTimeOutWhenNothingIsAnswered() throws Exception {
        try (var receiver = Receiver.that((_, _) -> {})) {
            assertThat(refusal(reach(), address(receiver), Duration.ofMillis(300)).reason())
                    .isEqualTo(Reason.TIMEOUT);
            receiver.left().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void isOverWithinTheTimeOutWhenAnAnswerTrickles() throws Exception {
        try (var receiver =
                Receiver.that((connection, _) -> {
                    Receiver.write(
                            connection, Receiver.head("HTTP/1.1 200 OK", "Content-Length: 9999"));
                    // The client's bytes never come: each wait ends by the clock, and one more byte
                    // goes out.
                    connection.setSoTimeout(50);
                    while (true) {
                        try {
                            if (connection.getInputStream().read() == -1) {
                                return;
                            }
                        } catch (java.net.SocketTimeoutException _) {
                            Receiver.write(connection, "x");
                        }
                    }
                })) {
            assertThat(refusal(reach(), address(receiver), Duration.ofMillis(500)).reason())
                    .isEqualTo(Reason.TIMEOUT);
            receiver.left().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void saysThatAConnectionWasCut() {
        try (var receiver =
                Receiver.that((connection, _) -> {
                    connection.setSoLinger(true, 0);
                    connection.close();
                })) {
            assertThat(refusal(reach(), address(receiver)).reason()).isEqualTo(Reason.RESET);
        }
    }

    @Test
    void takesNothingForAnAnswerThatIsNotHttp() {
        try (var receiver = Receiver.answering("SSH-2.0-OpenSSH_9.9")) {
            assertThat(refusal(reach(), address(receiver)).reason()).isEqualTo(Reason.RESET);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(refusal(reach(), "http://" + HOST + ":" + port + "/").reason())
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void waitsNoLongerForANameThanItMay() {
        var reach =
                new Reach(
                        vertx,
                        Settings.allowing().lookingUpFor(Duration.ofMillis(200)),
                        new Records().silent("slow.example"));
        assertThat(refusal(reach, "https://slow.example/").reason()).isEqualTo(Reason.UNRESOLVABLE);
    }

    @Test
    void triesTheNextAddressWhenOneAcceptsNoConnection() {
        try (var receiver = Receiver.answering("HTTP/1.1 204 No Content")) {
            // Nothing listens at 127.0.0.2.
            var reach =
                    new Reach(
                            vertx,
                            Settings.allowing(HOST),
                            new Records().with(HOST, "127.0.0.2", "127.0.0.1"));
            assertThat(answer(reach, address(receiver)).status()).isEqualTo(204);
        }
    }

    private static Reach reach() {
        return new Reach(vertx, Settings.allowing(HOST), new Records().with(HOST, "127.0.0.1"));
    }

    private static String address(Receiver receiver) {
        return "http://" + HOST + ":" + receiver.port() + "/hook";
    }
}
