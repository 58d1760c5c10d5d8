package org.entente.gateway.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=0 | 0",
                "wait=3 | 3",
                "Wait = \"3\" | 3",
                "respond-async, wait=3; x=1 | 3",
                "wait=3, wait=7 | 3",
                "wait=600 | 10"
            })
    void isReadUpToTenSeconds(String prefer, long seconds) {
        assertThat(Patience.wished(prefer)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "respond-async", "wait", "wait=soon", "await=3", "wait=-1", "wait=3s"})
    void isNotWhatCannotBeRead(String prefer) {
        assertThat(Patience.wished(prefer)).isEmpty();
    }

    @Test
    void isNotThereWithoutTheHeader() {
        assertThat(Patience.wished(null)).isEmpty();
    }
}
