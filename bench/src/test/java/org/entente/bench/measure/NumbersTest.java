package org.entente.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Numbers.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Numbers.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void writesAsManyDigitsAsAReaderNeeds() {
        assertThat(List.of(0.824, 9.449, 3.0, 61.26, 612.4, 23_400.0))
                .extracting(Numbers::text)
                .containsExactly("0.82", "9.45", "3", "61.3", "612", "23,400");
    }
}
