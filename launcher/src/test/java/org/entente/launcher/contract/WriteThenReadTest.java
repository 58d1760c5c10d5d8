package org.entente.launcher.contract;

import org.entente.launcher.house.Town;
import org.entente.launcher.story.InTown;
import org.entente.launcher.story.Pairs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The promise of the token, as often as it takes to believe it.
@Tag("contracts")
@ExtendWith(InTown.class)
@Timeout(3600)
class WriteThenReadTest {

    private static final int PAIRS = Integer.getInteger("entente.test.pairs", 20_000);

    @Test
    void isNeverAnsweredWithWhatIsOlder(Town town) throws Exception {
        Pairs.neverStale(town, PAIRS, 5);
    }
}
