package org.entente.gateway.webhook.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.gateway.webhook.reach.Sending.answer;
import static org.entente.gateway.webhook.reach.Sending.refusal;

import io.vertx.core.Vertx;
import java.net.NetworkInterface;
import java.net.URI;
import javax.net.ServerSocketFactory;
import org.entente.gateway.webhook.reach.Unreachable.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator opens, and nothing beside it.
class AllowedTest {

    private static Vertx vertx;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.0/8",
                "127.0.0.1",
                "receiver.example",
                "RECEIVER.example",
                "10.0.0.0/8, 127.0.0.0/8"
            })
    void opensAHostOrASubnet(String allowed) {
        try (var receiver = Receiver.answering("HTTP/1.1 204 No Content")) {
            var reach =
                    reach(new Records().with("receiver.example", "127.0.0.1"), allowed.split(","));
            assertThat(answer(reach, "http://receiver.example:" + receiver.port() + "/").status())
                    .isEqualTo(204);
        }
    }

    @Test
    void opensAnAddressOfTheSixthVersion() {
        try (var receiver =
                new Receiver(
                        ServerSocketFactory.getDefault(),
                        "::1",
                        (connection, _) ->
                                Receiver.write(
                                        connection, Receiver.head("HTTP/1.1 204 No Content")))) {
            var reach = reach(new Records(), "::1");
            assertThat(answer(reach, "http://[::1]:" + receiver.port() + "/").status())
                    .isEqualTo(204);
            assertThat(receiver.requests().getFirst())
                    .containsIgnoringCase("\r\nhost: [::1]:" + receiver.port() + "\r\n");
        }
    }

    /// Which of the two a connection would get is not the operator's to say.
    @Test
    void opensNoHostThatStandsForAnotherAddressAsWell() {
        try (var receiver = Receiver.answering("HTTP/1.1 204 No Content")) {
            var names =
                    new Records()
                            .with("mixed.example", "127.0.0.1", "10.0.0.1")
                            .with("public.example", "93.184.215.14");
            var reach =
                    new Reach(
                            vertx,
                            Settings.allowing("127.0.0.0/8"),
                            names,
                            new Corridor(receiver.port()));
            for (var address :
                    new String[] {
                        "http://mixed.example/",
                        "http://public.example/",
                        "https://public.example:22/"
                    }) {
                assertThat(refusal(reach, address).reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
            }
            assertThat(receiver.accepted()).isZero();
        }
    }

    @Test
    void opensAHostByItsWholeNameAlone() {
        var reach =
                reach(
                        new Records()
                                .with("evil.receiver.example", "127.0.0.1")
                                .with("receiver.example.evil.example", "127.0.0.1"),
                        "receiver.example");
        for (var host : new String[] {"evil.receiver.example", "receiver.example.evil.example"}) {
            assertThat(refusal(reach, "https://" + host + "/").reason())
                    .isEqualTo(Reason.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void opensNothingThatIsWrittenInAnotherWay() {
        var reach = reach(new Records(), "127.0.0.1", "::1");
        for (var host : new String[] {"127.1", "2130706433", "0x7f.1", "[::1%251]"}) {
            assertThat(refusal(reach, "http://" + host + ":8080/").reason())
                    .isEqualTo(Reason.FORBIDDEN_ADDRESS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "https://receiver.example",
                "receiver.example:8080",
                "a b",
                "*",
                "127",
                "10.0.0.*"
            })
    void refusesASettingThatIsNeither(String allowed) {
        assertThatThrownBy(() -> reach(new Records(), allowed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(allowed);
    }

    /// The gateway is at none of its machine's addresses a subscriber of itself.
    @Test
    void closesEveryAddressOfTheMachine() throws Exception {
        var reach = reach(new Records());
        var own =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                        .toList();
        assertThat(own).isNotEmpty();
        for (var address : own) {
            var written = address.contains(":") ? "[" + address + "]" : address;
            assertThatThrownBy(() -> reach.check(URI.create("https://" + written + "/v1/status")))
                    .isInstanceOf(Unreachable.class);
        }
        assertThatCode(() -> reach.check(URI.create("https://93.184.215.14/")))
                .doesNotThrowAnyException();
    }

    private static Reach reach(Names names, String... allowed) {
        return new Reach(vertx, Settings.allowing(allowed), names);
    }
}
