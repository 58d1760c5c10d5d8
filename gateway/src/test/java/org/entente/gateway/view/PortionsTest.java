package org.entente.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PortionsTest {

    private static final int KIB = 1024;

    @Test
    void aBatchOfSmallRecordsIsOnePortion() {
        var batch = records(3 * KIB, 3 * KIB, 0, 3 * KIB);

        assertThat(Portions.of(batch)).containsExactly(batch);
        assertThat(Portions.of(List.of())).isEmpty();
    }

    @Test
    void noPortionIsLargerThanAMebibyteAndNothingChangesItsPlace() {
        var batch = records(600 * KIB, 424 * KIB, 1, 2048 * KIB, 1, 500 * KIB, 500 * KIB);

        var portions = Portions.of(batch);

        assertThat(portions).extracting(List::size).containsExactly(2, 1, 1, 3);
        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(batch);
    }

    private static List<ConsumerRecord<String, byte[]>> records(int... sizes) {
        return IntStream.range(0, sizes.length)
                .mapToObj(i ->
                        new ConsumerRecord<>(
                                "topic", 0, i, "key", sizes[i] == 0 ? null : new byte[sizes[i]]))
                .toList();
    }
}
