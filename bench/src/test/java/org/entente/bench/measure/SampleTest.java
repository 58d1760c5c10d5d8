package org.entente.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void percentilesAreOfTheSampleItself() {
        var sample = new Sample();
        for (long i = 2000; i > 0; i--) {
            sample.add(i * 1_000_000);
        }

        assertThat(sample.summary())
                .isEqualTo(new Sample.Summary(2000, 0, 1, 1000, 1900, 1980, 2000));
    }

    @Test
    void keepsWhatIsNegative() {
        var sample = new Sample();
        sample.add(-500_000);
        sample.add(1_500_000);

        assertThat(sample.summary()).isEqualTo(new Sample.Summary(2, 1, -0.5, -0.5, 1.5, 1.5, 1.5));
    }

    @Test
    void nothingHasNoSummary() {
        assertThatIllegalStateException().isThrownBy(new Sample()::summary);
    }
}
