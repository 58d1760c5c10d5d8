package org.entente.launcher.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a Java virtual machine learnt in an earlier run, so that it starts in a third of the time.
sealed interface Caches {
    /// Options for the part's virtual machine. All others must be the same when recording and when
    /// using.
    List<String> options(Part part);

    /// How long a part may take to stop: a recording one writes its cache then.
    default Duration patience() {
        return Duration.ofSeconds(30);
    }

    private static Path file(Path folder, Part part) {
        return folder.resolve(part.title() + ".aot");
    }

    record Using(Path folder) implements Caches {
        @Override
        public List<String> options(Part part) {
            var file = file(folder, part);
            // It is an offer: one that does not fit is passed over without a word.
            return Files.exists(file)
                    ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off,cds=off")
                    : List.of();
        }
    }

    record Recording(Path folder) implements Caches {
        @Override
        public List<String> options(Part part) {
            return List.of("-XX:AOTCacheOutput=" + file(folder, part), "-Xlog:aot=off,cds=off");
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(3);
        }
    }

    record None() implements Caches {
        @Override
        public List<String> options(Part part) {
            return List.of();
        }
    }
}
