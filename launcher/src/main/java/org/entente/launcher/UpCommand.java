package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Leftovers;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.State;
import org.entente.launcher.house.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts everything, and stops it on Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    static final Duration TOKEN_VALIDITY = Duration.ofHours(12);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int INTERRUPTED = 130;

    @Mixin HereOption here = new HereOption();

    // The start script looks after that; here it is for the help.
    @Option(names = "-d", description = "Return when everything is ready; ./entente down stops it.")
    boolean detached;

    private volatile boolean stopping;

    @Override
    public Integer call() throws IOException {
        var place = here.place();
        var running = State.read(place).filter(state -> state.launcherProcess().isPresent());
        if (running.isPresent()) {
            System.out.println(
                    "Entente runs already on "
                            + running.get().ports().url(Part.GATEWAY)
                            + " (./entente status).");
            return 0;
        }
        place.requireSpace();
        Leftovers.stop(place, System.out::println);
        here.ports().requireFree();
        try {
            train(place);
            return live(place);
        } catch (RuntimeException e) {
            if (stopping) {
                // Not a failure: Ctrl-C came before the start had ended.
                return INTERRUPTED;
            }
            throw e;
        }
    }

    private void train(Place place) {
        var training = new Training(place, System.out::println);
        if (training.isDue()) {
            var abandon = onInterrupt(training::abandon);
            training.run(it -> new StarterRecord(place, it).exercise());
            Runtime.getRuntime().removeShutdownHook(abandon);
        }
    }

    private int live(Place place) throws IOException {
        var house = new House(place, here.ports(), System.out::println);
        onInterrupt(house::close);
        house.start();
        new StarterRecord(place, house).importOnce(System.out::println);
        showWhatWasRestored(place, house);
        if (stopping) {
            return INTERRUPTED;
        }
        welcome(house);
        Files.writeString(place.ready(), "");
        var reason = house.collapse().join();
        System.err.println(reason.getMessage());
        System.err.println("Everything else is being stopped.");
        return 1;
    }

    private static void showWhatWasRestored(Place place, House house) throws IOException {
        if (Files.exists(place.restored())
                && new CatchUp(place, house, System.out::println, PATIENCE).await()) {
            Files.delete(place.restored());
        }
    }

    private Thread onInterrupt(Runnable action) {
        var thread =
                new Thread(
                        () -> {
                            stopping = true;
                            action.run();
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(thread);
        return thread;
    }

    private static void welcome(House house) {
        var gateway = "http://localhost:" + house.ports().of(Part.GATEWAY);
        System.out.printf(
                """

                Entente is up on %s
                Try:    curl %s/v1/relations/eu/kr
                Token:  %s
                        (an editor's, for 12 hours; ./entente token makes more)
                """,
                gateway,
                gateway,
                TokenCommand.Role.EDITOR.token(house.issuer(), "editor@localhost"));
    }
}
