package org.entente.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.engines.Directories;
import org.jspecify.annotations.Nullable;

/// Makes the caches with which the parts start quickly, by running them all once on data that is
/// thrown away.
public final class Training {
    static final String FINGERPRINT = "made-for";

    private final Place place;
    private final Announcer announcer;
    private volatile @Nullable House house;
    private volatile boolean abandoned;

    public Training(Place place, Announcer announcer) {
        this.place = place;
        this.announcer = announcer;
    }

    /// What there is to use: none that were made for other jars, with which a virtual machine would
    /// run classes that are no longer there. `ENTENTE_NO_AOT=1` does without.
    static Caches caches(Place place) {
        return isWanted() && fit(place) ? new Caches.Using(place.caches()) : new Caches.None();
    }

    /// Whether caches are wanted, and those there are were made for other jars or another Java.
    public boolean isDue() {
        return isWanted() && !fit(place);
    }

    private static boolean fit(Place place) {
        try {
            var madeFor = place.caches().resolve(FINGERPRINT);
            return Files.exists(madeFor) && Files.readString(madeFor).equals(fingerprint(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs everything once; `exercise` does with the house what is worth remembering. A failure is
    /// told, and costs nothing but speed.
    public void run(Consumer<House> exercise) {
        var clock = new Stopwatch();
        announcer.say("Training the start-up caches, once after each build (about a minute) ...");
        try {
            // In the data folder: what an abandoned training leaves there, the next one removes.
            var scratch = place.data().resolve("training");
            Directories.delete(scratch);
            try {
                train(new Place(place.root(), scratch), exercise);
                announcer.say("Start-up caches ready (" + clock + ")");
            } finally {
                Directories.delete(scratch);
            }
        } catch (IOException | RuntimeException e) {
            if (!abandoned) {
                announcer.say("No start-up caches, so starts take longer: " + e.getMessage());
            }
        }
    }

    /// Ends it at once; another thread waits in [#run].
    public void abandon() {
        abandoned = true;
        var trainee = house;
        if (trainee != null) {
            // Not in good order: that would take as long as the training itself, for data that
            // nobody wants.
            trainee.killAll();
        }
    }

    /// Runs everything once in the place's data folder and writes the caches into a folder, for
    /// images.
    public void record(Path folder, Consumer<House> exercise) throws IOException {
        Files.createDirectories(folder);
        record(place, folder, exercise);
    }

    private void record(Place scratch, Path folder, Consumer<House> exercise) {
        try (var trainee =
                new House(
                        scratch, Ports.spare(), new Caches.Recording(folder), _ -> {}, Map.of())) {
            house = trainee;
            trainee.start();
            exercise.accept(trainee);
        }
    }

    private void train(Place scratch, Consumer<House> exercise) throws IOException {
        var before = fingerprint(place);
        var unfinished = place.caches().resolveSibling("unfinished");
        Directories.delete(unfinished);
        Files.createDirectories(unfinished);
        record(scratch, unfinished, exercise);
        Files.writeString(unfinished.resolve(FINGERPRINT), before);
        Directories.delete(place.caches());
        Files.move(unfinished, place.caches(), StandardCopyOption.ATOMIC_MOVE);
    }

    static String fingerprint(Place place) {
        var own = Commands.classPath().stream().map(Path::of);
        var applications = Part.SERVICES.stream().map(place::application);
        return Fingerprint.ofFiles(Stream.concat(own, applications).toList());
    }

    private static boolean isWanted() {
        return !List.of("1", "true").contains(System.getenv().getOrDefault("ENTENTE_NO_AOT", "0"));
    }
}
