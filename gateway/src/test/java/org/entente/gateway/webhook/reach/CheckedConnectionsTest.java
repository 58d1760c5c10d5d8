package org.entente.gateway.webhook.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.gateway.webhook.reach.Sending.answer;
import static org.entente.gateway.webhook.reach.Sending.refusal;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.entente.gateway.webhook.reach.Unreachable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// By TLS, and to the address that was checked. The doors of these tests lead to loopback,
/// whichever address is tried.
class CheckedConnectionsTest {

    private static final String HOST = "public.example";
    private static final String PUBLIC = "93.184.215.14";
    private static final String OTHER = "93.184.215.15";

    @TempDir private static Path folder;

    private static Vertx vertx;
    private static Certificates certificates;
    private static SSLContext good;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
        certificates = new Certificates(folder);
        good = certificates.signed("dns:" + HOST + ",ip:" + PUBLIC, "-1d", 30);
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void connectsToTheAddressThatWasChecked() {
        try (var receiver = receiver(good)) {
            var doors = new Corridor(receiver.port());
            var names = new Records().with(HOST, PUBLIC);

            assertThat(answer(reach(names, doors), "HTTPS://Public.Example/hook").status())
                    .isEqualTo(200);

            assertThat(doors.tried()).containsExactly(PUBLIC + " 443");
            assertThat(names.asked()).containsExactly(HOST);
            assertThat(receiver.requests().getFirst())
                    .containsIgnoringCase("\r\nhost: " + HOST + "\r\n");
        }
    }

    @Test
    void reachesAPublicAddressThatIsWrittenAsOne() {
        try (var receiver = receiver(good)) {
            var doors = new Corridor(receiver.port());

            assertThat(answer(reach(new Records(), doors), "https://" + PUBLIC + ":8443/").status())
                    .isEqualTo(200);
            assertThat(doors.tried()).containsExactly(PUBLIC + " 8443");
        }
    }

    /// The name is another's by the time of the second request. A connection to where it was first
    /// is still open.
    @Test
    void checksAgainBeforeEachRequest() {
        try (var receiver = receiver(good)) {
            var doors = new Corridor(receiver.port());
            var names = new Records().with(HOST, PUBLIC).with(HOST, "127.0.0.1");
            var reach = reach(names, doors);

            assertThat(answer(reach, "https://" + HOST + "/").status()).isEqualTo(200);
            assertThat(refusal(reach, "https://" + HOST + "/").reason())
                    .isEqualTo(Reason.FORBIDDEN_ADDRESS);

            assertThat(doors.tried()).containsExactly(PUBLIC + " 443");
            assertThat(receiver.accepted()).isOne();
        }
    }

    @Test
    void keepsAConnectionForTheAddressThatItLeadsTo() {
        try (var first = receiver(good);
                var second = receiver(good)) {
            Doors doors =
                    checked ->
                            new Corridor(
                                            checked.getAddress().getHostAddress().equals(PUBLIC)
                                                    ? first.port()
                                                    : second.port())
                                    .to(checked);
            var names = new Records().with(HOST, PUBLIC).with(HOST, PUBLIC).with(HOST, OTHER);
            var reach = reach(names, doors);
            for (var request = 0; request < 3; request++) {
                answer(reach, "https://" + HOST + "/");
            }

            assertThat(first.requests()).hasSize(2);
            assertThat(second.requests()).hasSize(1);
        }
    }

    @Test
    void refusesACertificateForAnotherName() {
        assertThat(refused(certificates.signed("dns:other.example,ip:127.0.0.1", "-1d", 30)))
                .isEqualTo(Reason.TLS);
    }

    @Test
    void refusesACertificateThatHasExpired() {
        assertThat(refused(certificates.signed("dns:" + HOST, "-30d", 10))).isEqualTo(Reason.TLS);
    }

    @Test
    void refusesACertificateThatNobodyTrustedSigned() {
        try (var receiver = receiver(good)) {
            var reach =
                    new Reach(
                            vertx,
                            Settings.allowing(),
                            new Records().with(HOST, PUBLIC),
                            new Corridor(receiver.port()));
            assertThat(refusal(reach, "https://" + HOST + "/").reason()).isEqualTo(Reason.TLS);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void takesNoProxyFromTheEnvironment() {
        try (var proxy = Receiver.answering("HTTP/1.1 200 OK", "Content-Length: 0");
                var receiver = receiver(good)) {
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", String.valueOf(proxy.port()));
            answer(
                    reach(new Records().with(HOST, PUBLIC), new Corridor(receiver.port())),
                    "https://" + HOST + "/");
            assertThat(proxy.accepted()).isZero();
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    private static Reason refused(SSLContext context) {
        try (var receiver = receiver(context)) {
            var reason =
                    refusal(
                                    reach(
                                            new Records().with(HOST, PUBLIC),
                                            new Corridor(receiver.port())),
                                    "https://" + HOST + "/")
                            .reason();
            assertThat(receiver.requests()).isEmpty();
            return reason;
        }
    }

    private static Reach reach(Names names, Doors doors) {
        return new Reach(
                vertx, Settings.allowing().trusting(certificates.authority()), names, doors);
    }

    private static Receiver receiver(SSLContext context) {
        return new Receiver(
                context.getServerSocketFactory(),
                "127.0.0.1",
                (connection, _) ->
                        Receiver.write(
                                connection, Receiver.head("HTTP/1.1 200 OK", "Content-Length: 0")));
    }
}
