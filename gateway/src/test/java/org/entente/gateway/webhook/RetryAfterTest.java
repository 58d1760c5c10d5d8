package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.read("120", NOW)).contains(Duration.ofSeconds(120));
        assertThat(RetryAfter.read("Tue, 24 Nov 2026 10:01:30 GMT", NOW))
                .contains(Duration.ofSeconds(90));
        assertThat(RetryAfter.read("Tue, 24 Nov 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("", NOW)).isEmpty();
        assertThat(RetryAfter.read("-1", NOW)).isEmpty();
        assertThat(RetryAfter.read(null, NOW)).isEmpty();
    }

    /// RFC 9110, section 5.6.7: recipients take the obsolete forms as well.
    @Test
    void readsDatesOfAllForms() {
        for (var date :
                List.of(
                        "Tue, 24 Nov 2026 10:01:30 GMT",
                        "Tuesday, 24-Nov-26 10:01:30 GMT",
                        "Tue Nov 24 10:01:30 2026")) {
            assertThat(RetryAfter.read(date, NOW)).as(date).contains(Duration.ofSeconds(90));
        }
        assertThat(RetryAfter.read("Thu Dec  3 10:00:00 2026", NOW)).contains(Duration.ofDays(9));
        assertThat(RetryAfter.read("Sunday, 06-Nov-94 08:49:37 GMT", NOW)).contains(Duration.ZERO);
    }
}
