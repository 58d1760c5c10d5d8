package org.entente.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.State;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Tells what runs.",
        footer = "Exit code 0 if all of it runs, 3 if not.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_ALL = 3;

    @Mixin HereOption here = new HereOption();

    @Override
    public Integer call() {
        var state = State.read(here.place()).orElse(null);
        System.out.printf(
                "Entente %s, Java %s, data in %s%n",
                Version.ours(), Runtime.version(), here.place().data());
        System.out.printf("%-22s %-16s %8s %8s  %s%n", "part", "at", "pid", "MB", "version");
        boolean all = true;
        for (var part : Part.values()) {
            all &= print(part, state);
        }
        return all ? 0 : NOT_ALL;
    }

    private static boolean print(Part part, @Nullable State state) {
        var process = state == null ? null : state.process(part).orElse(null);
        if (state == null || process == null) {
            System.out.printf("%-22s does not run%n", part.title());
            return false;
        }
        var address = state.ports().address(part);
        System.out.printf(
                Locale.ROOT,
                "%-22s %-16s %8d %8d  %s%n",
                part.title(),
                address,
                process.pid(),
                megabytes(process),
                version(part));
        return true;
    }

    private static String version(Part part) {
        return switch (part) {
            case POSTGRESQL -> "18";
            case KAFKA -> AppInfoParser.getVersion();
            case STATEMENTS, PARTNERSHIPS, GATEWAY -> Version.ours();
        };
    }

    /// Resident memory, with that of its children. What they share counts for each.
    private static long megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(StatusCommand::kilobytes)
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        try {
            var ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                            .start();
            return Long.parseLong(
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }
}
