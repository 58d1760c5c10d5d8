package org.entente.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.engines.Directories;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Training;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Makes the start-up caches, once after each build, before a house of the tests starts: it is what
/// everybody runs with, and the tests start services several dozen times.
public final class Trained implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        once(context);
    }

    public static void once(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Trained.class, _ -> train(), Boolean.class);
    }

    private static boolean train() {
        try {
            var folder = Files.createTempDirectory("entente-training-");
            try {
                var place = new Place(Path.of(".."), folder);
                var training = new Training(place, System.out::println);
                if (training.isDue()) {
                    training.run(house -> new StarterRecord(place, house).exercise());
                }
            } finally {
                Directories.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
