package org.entente.launcher.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesThePortThatIsTakenAndTheWayOut() throws IOException {
        var ports = Ports.spare();
        int port = ports.of(Part.KAFKA);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining("Another program uses port " + port + ":")
                    .withMessageContaining("ENTENTE_PORT=" + (ports.first() + 10_000));
        }

        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void refusesPortsThatNoMachineHas() {
        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> new Ports(0));
        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> new Ports(65_528));
        assertThatCode(() -> new Ports(65_527)).doesNotThrowAnyException();
    }
}
