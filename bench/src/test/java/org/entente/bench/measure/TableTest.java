package org.entente.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void putsEachFigureBesideItsLimit() {
        var table =
                Table.of(
                        List.of(
                                Figure.atMost("warm start", 4.25, 10, "s", "3 runs"),
                                Figure.atLeast("item read", 0.6, 0.7, "of bare", "9,000/s"),
                                Figure.missing("import", "no gateway")));

        assertThat(table)
                .isEqualTo(
                        """
                        figure      measured      limit            verdict       beside it, in the same run
                        ----------  ------------  ---------------  ------------  --------------------------
                        warm start  4.25 s        <= 10 s          reached       3 runs
                        item read   0.60 of bare  >= 0.70 of bare  not reached   9,000/s
                        import                                     not measured  no gateway
                        """);
    }
}
