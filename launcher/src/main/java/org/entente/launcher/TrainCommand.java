package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.launcher.house.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "train",
        hidden = true,
        description = "Runs everything once and writes the start-up caches, for images.")
final class TrainCommand implements Callable<Integer> {
    @Mixin HereOption here = new HereOption();

    @Parameters(paramLabel = "FOLDER", description = "Where the caches go.")
    Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException {
        var place = here.place();
        new Training(place, System.out::println)
                .record(folder, house -> new StarterRecord(place, house).exercise());
        return 0;
    }
}
