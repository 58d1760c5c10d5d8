package org.entente.launcher.story;

import org.entente.launcher.house.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whoever brings the token of a write to the other gateway finds it there, also when one of them
/// is killed and comes back.
@Tag("repeated")
@ExtendWith(InTown.class)
@Timeout(900)
class WriteThenReadTest {

    private final Town town;

    WriteThenReadTest(Town town) {
        this.town = town;
    }

    @Test
    void isNeverAnsweredWithWhatIsOlder() throws Exception {
        Pairs.neverStale(town, 2_000, 1);
    }
}
