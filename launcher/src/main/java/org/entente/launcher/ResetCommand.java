package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.engines.Directories;
import org.entente.launcher.house.Leftovers;
import org.entente.launcher.house.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Stops everything and wipes its data.")
final class ResetCommand implements Callable<Integer> {
    @Mixin HereOption here = new HereOption();

    @Option(names = "--yes", description = "Do not ask.")
    boolean sure;

    @Override
    public Integer call() throws IOException {
        var data = here.place().data();
        if (!Files.exists(data)) {
            System.out.println("There is nothing to wipe.");
            return 0;
        }
        if (!looksLikeOurs(data)) {
            throw new Trouble(
                    data + " does not look like Entente's data folder; nothing was wiped.");
        }
        if (!sure && !Consent.to("Wipe all of " + data + "?")) {
            System.out.println("Nothing was wiped.");
            return 1;
        }
        Leftovers.stop(here.place(), System.out::println);
        Directories.delete(data);
        System.out.println("Entente is down, and " + data + " is gone.");
        return 0;
    }

    private static boolean looksLikeOurs(Path data) {
        return Files.isDirectory(data.resolve("keys")) || Files.isDirectory(data.resolve("logs"));
    }
}
