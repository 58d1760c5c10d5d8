package org.entente.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.contracts.EntryKey;
import org.entente.gateway.view.Applied;
import org.entente.gateway.view.Renewed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnswersTest {

    private static final EntryKey KEY = EntryKey.parse("actor/x");
    private static final String ITEM = "/v1/actors/x";
    private static final String LIST = "/v1/actors";
    private static final int CHANGES = 20_000;

    private final Answers answers = new Answers();

    @Test
    void keepsNothingThatWasMadeWhileItChanged() {
        answers.item(
                KEY,
                ITEM,
                () -> {
                    changed(2);
                    return answer(1);
                });
        answers.composition(
                LIST,
                () -> {
                    changed(2);
                    return answer(1);
                });

        assertThat(answers.ready(ITEM)).isNull();
        assertThat(answers.ready(LIST)).isNull();
    }

    @Test
    void keepsNothingThatWasMadeWhileTheViewWasRenewed() {
        answers.item(
                KEY,
                ITEM,
                () -> {
                    answers.forgetAll(new Renewed());
                    return answer(1);
                });
        answers.composition(
                LIST,
                () -> {
                    answers.forgetAll(new Renewed());
                    return answer(1);
                });

        assertThat(answers.ready(ITEM)).isNull();
        assertThat(answers.ready(LIST)).isNull();
    }

    @Test
    void forgetsOnlyTheItemThatChangedAndEverythingMadeOfMany() {
        answers.item(KEY, ITEM, () -> answer(1));
        answers.composition(LIST, () -> answer(1));

        answers.forget(Applied.withoutGrowth(Map.of(EntryKey.parse("actor/y"), 1L)));

        assertThat(answers.ready(ITEM)).isNotNull();
        assertThat(answers.ready(LIST)).isNull();

        answers.forgetAll(new Renewed());

        assertThat(answers.ready(ITEM)).isNull();
    }

    /// The database is a number here. Whoever has seen a change told must not be given what is
    /// older.
    @Test
    void hasNothingOlderReadyThanWhatWasTold() throws Exception {
        var database = new AtomicLong();
        var over = new AtomicBoolean();
        try (var loaders = Executors.newFixedThreadPool(4)) {
            for (var loader = 0; loader < 4; loader++) {
                loaders.submit(() -> {
                    while (!over.get()) {
                        answers.item(KEY, ITEM, () -> answer(database.get()));
                        answers.composition(LIST, () -> answer(database.get()));
                    }
                });
            }
            try {
                for (var change = 0; change < CHANGES; change++) {
                    var told = database.incrementAndGet();
                    changed(told);
                    assertThat(read(ITEM, told)).isGreaterThanOrEqualTo(told);
                    assertThat(read(LIST, told)).isGreaterThanOrEqualTo(told);
                }
            } finally {
                over.set(true);
            }
        }
    }

    private long read(String address, long otherwise) {
        var ready = answers.ready(address);
        return ready == null
                ? otherwise
                : Long.parseLong(Objects.requireNonNull(ready.ready(false)).body().toString());
    }

    private void changed(long version) {
        answers.forget(Applied.withoutGrowth(Map.of(KEY, version)));
    }

    private static Answer answer(long version) {
        var text = Long.toString(version);
        return Answer.of(text.getBytes(StandardCharsets.UTF_8), text);
    }
}
