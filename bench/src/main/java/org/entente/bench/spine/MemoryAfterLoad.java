package org.entente.bench.spine;

import java.util.List;
import org.entente.bench.measure.Figure;
import org.entente.bench.spine.WarmStart.Memory;

/// What the parts take after everything that was measured before.
final class MemoryAfterLoad implements Measurement {

    @Override
    public String title() {
        return "Memory after the load";
    }

    @Override
    public Result run(Scene scene) throws InterruptedException {
        var memory = Memory.settled(scene);
        scene.say("services %d MB", memory.services());
        return new Result(
                List.of(
                        Figure.atMost(
                                "resident memory of the services, after the load",
                                memory.services(),
                                600,
                                "MB",
                                memory.told())),
                memory);
    }
}
