package org.entente.gateway.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.gateway.alignment.Alignment.Opposed;
import org.entente.gateway.alignment.Alignment.Same;
import org.entente.gateway.alignment.Alignment.Side;
import org.entente.gateway.alignment.Counting.Stand;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final int A = 1;
    private static final int B = 2;

    @Test
    void keepsTogetherJoinedAndAloneApart() {
        var counting =
                new Counting(
                        List.of("a", "b"),
                        List.of(
                                new Stand("request", A | B, 0),
                                new Stand("request", A, B),
                                new Stand("request", B, 0),
                                new Stand("request", 0, A)));

        assertThat(counting.positions()).isEqualTo(3);
        assertThat(counting.together()).isEqualTo(1);
        assertThat(counting.joined()).isEqualTo(1);
        assertThat(counting.share()).isEqualByComparingTo("0.667");
        assertThat(counting.voices().getFirst().joinedLater()).isEqualTo(1);
        assertThat(counting.sameFamily()).isEmpty();
    }

    @Test
    void tellsTheSameFamilyAndOppositionOnlyOfThoseWhoSpokeAlone() {
        var counting =
                new Counting(
                        List.of("a", "b"),
                        List.of(
                                new Stand("positive-evaluation", A, 0),
                                new Stand("refusal", B, 0),
                                new Stand("negative-evaluation", B, A),
                                new Stand("request", A, 0),
                                new Stand("request", B, 0),
                                new Stand("request", B, 0)));

        assertThat(counting.opposed())
                .containsExactly(new Opposed(new Side("a", 1), new Side("b", 1)));
        assertThat(counting.sameFamily())
                .containsExactly(new Same("request", Map.of("a", 1, "b", 2)));
    }

    @Test
    void hasNoShareOfNothing() {
        assertThat(new Counting(List.of("a", "b"), List.of(new Stand("request", 0, A))).share())
                .isNull();
    }
}
