package org.entente.gateway.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.contracts.Statement;
import org.junit.jupiter.api.Test;

class ReusedTest {

    private static final String NINE = "one two three four five six seven eight nine";

    @Test
    void findsPassagesOfEightWordsAndMore() {
        var reused = reused("Before. " + NINE + ". After that.", "Other words: " + NINE + "!");

        assertThat(reused.share()).isEqualTo(new Reused.Share("b", 11, 9));
        assertThat(reused.passages())
                .containsExactly(
                        new Reused.Passage(
                                9, NINE, Map.of("a", List.of(8, 52), "b", List.of(13, 57))));
    }

    @Test
    void doesNotCountShorterOnes() {
        assertThat(reused("one two three four five six seven", "one two three four five six seven"))
                .extracting(Reused::passages)
                .isEqualTo(List.of());
        assertThat(reused("a b c d x e f g h", "a b c d y e f g h").passages()).isEmpty();
        assertThat(reused("", "").passages()).isEmpty();
    }

    @Test
    void countsCodePointsAndNotCase() {
        var reused = reused("😀😀 " + NINE, "𐐷 " + NINE.toUpperCase(java.util.Locale.ROOT));

        assertThat(reused.passages().getFirst().at())
                .isEqualTo(Map.of("a", List.of(3, 47), "b", List.of(2, 46)));
        assertThat(reused.passages().getFirst().text()).startsWith("ONE TWO");
    }

    @Test
    void keepsPassagesApartThatStandTogetherInOneTextOnly() {
        var ten = "k l m n o p q r s t";
        var reused = reused(NINE + " " + ten, NINE + " and in between " + ten);

        assertThat(reused.passages()).extracting(Reused.Passage::words).containsExactly(10, 9);
        assertThat(reused.share().reused()).isEqualTo(19);
    }

    @Test
    void findsWhatMoved() {
        var ten = "k l m n o p q r s t";

        var reused = reused(NINE + " " + ten, ten + " then " + NINE);

        assertThat(reused.passages()).extracting(Reused.Passage::words).containsExactly(10, 9);
    }

    @Test
    void copesWithLongTexts() {
        var earlier = words(0, 30_000);
        var later = words(20_000, 60_000);

        assertThat(reused(earlier, later).share()).isEqualTo(new Reused.Share("b", 40_000, 10_000));
    }

    @Test
    void saysWhichTextsAreTooLong() {
        var wording = Wording.of(List.of(text("a", words(0, 20_001)), text("b", words(0, 20_001))));

        assertThat(wording.reused()).isEmpty();
        assertThat(wording.notCompared())
                .containsExactly(new Comparison.Pair("en", List.of("a", "b")));
    }

    @Test
    void readsAnyScript() {
        var korean = "북한은 러시아에 파견한 병력을 지금 즉시 모두 철수해야 한다";
        assertThat(reused(korean, "양측은 " + korean).passages())
                .extracting(Reused.Passage::text)
                .containsExactly(korean);
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    private static Reused reused(String earlier, String later) {
        return Reused.of(text("a", earlier), text("b", later));
    }

    private static HeldText text(String statement, String text) {
        return new HeldText(statement, new Statement.Text("en", null, text, null));
    }
}
