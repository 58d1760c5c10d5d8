package org.entente.gateway.view;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A gateway that hangs in the middle of a batch holds the others up for seconds, not for ever.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class HungGatewayTest {

    @Inject Rows rows;

    @Test
    void losesItsTurn() {
        try (var other = new OtherGateway(rows);
                var hung = OtherGateway.database().open()) {
            hung.begin();
            Turnstile.enter(hung);
            Parking.held(hung, List.of());

            other.apply(Samples.actor("hung-others-go-on", "Name"), 1);

            assertThatThrownBy(hung::commit).hasStackTraceContaining("terminating connection");
        }
    }
}
