package org.entente.gateway.webhook.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Addresses that somebody might register to get in, none of which is connected to.
class HostileTest {

    private static final String FILE = "/org/entente/gateway/webhook/reach/hostile.txt";

    private static Vertx vertx;
    private static Receiver listener;
    private static Corridor doors;

    @BeforeAll
    static void listen() {
        vertx = Vertx.vertx();
        listener = Receiver.answering("HTTP/1.1 200 OK", "Content-Length: 0");
        doors = new Corridor(listener.port());
    }

    @AfterAll
    static void close() {
        listener.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void noneWasConnectedTo() {
        assertThat(doors.tried()).isEmpty();
        assertThat(listener.accepted()).isZero();
    }

    @ParameterizedTest
    @CsvFileSource(resources = FILE, delimiter = '|', maxCharsPerColumn = 4096)
    void isRefused(String written, @Nullable String records, String reason) {
        var address = written.translateEscapes();
        var reach = reach(address, records);
        try {
            var parsed = new URI(address);
            assertThat(Sending.refusal(reach, parsed.toString()).reason().code()).isEqualTo(reason);
        } catch (URISyntaxException _) {
            assertThat(reason).isEqualTo("forbidden-address");
        }
        if (records == null && reason.equals("forbidden-address")) {
            assertThat(registration(reach, address)).isEqualTo(reason);
        }
        reach.close();
    }

    private static @Nullable String registration(Reach reach, String address) {
        try {
            reach.check(address);
            return null;
        } catch (Unreachable e) {
            return e.reason().code();
        }
    }

    private static Reach reach(String address, @Nullable String records) {
        var names = new Records();
        if (records != null) {
            var host =
                    address.replaceFirst("^[a-zA-Z]*:?//([^@/]*@)?", "")
                            .replaceFirst("[:/#?].*", "");
            names.with(
                    host.toLowerCase(java.util.Locale.ROOT),
                    records.equals("none") ? new String[0] : records.split(" "));
        }
        return new Reach(vertx, Settings.allowing(), names, doors);
    }
}
