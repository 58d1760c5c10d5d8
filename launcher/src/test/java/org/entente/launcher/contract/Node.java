package org.entente.launcher.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.launcher.story.Shell;

/// Runs what is in `contract-tests`, with the Node that is installed there.
final class Node {
    static final Path FOLDER = Path.of("..", "contract-tests").toAbsolutePath().normalize();

    private static final Path NODE = FOLDER.resolve("node_modules/node/bin/node");
    private static final Map<String, String> QUIET =
            Map.of("REDOCLY_TELEMETRY", "off", "NO_COLOR", "1", "NO_UPDATE_NOTIFIER", "1");

    private Node() {}

    /// What a script of ours printed; fails, with what it said, when it failed.
    ///
    /// @param script its name in the folder
    static String run(String script, Object... arguments) {
        return shell().run(command(FOLDER.resolve(script), arguments));
    }

    /// How a program of somebody else ended.
    ///
    /// @param program its name, as npm puts it into `node_modules/.bin`
    static Shell.Ended program(String program, Object... arguments) {
        return shell().attempt(command(FOLDER.resolve("node_modules/.bin", program), arguments));
    }

    /// For programs that go on while a test runs.
    ///
    /// @param script a script of ours or a program in `node_modules/.bin`
    static ProcessBuilder process(Path script, Object... arguments) {
        var builder =
                new ProcessBuilder(command(script, arguments))
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true);
        builder.environment().putAll(QUIET);
        return builder;
    }

    private static Shell shell() {
        return new Shell(FOLDER, QUIET);
    }

    private static List<String> command(Path script, Object... arguments) {
        if (!Files.isExecutable(NODE)) {
            throw new IllegalStateException(
                    NODE + " is not there: ./entente test-contracts installs it");
        }
        return Stream.concat(Stream.of(NODE, script), Stream.of(arguments))
                .map(Object::toString)
                .toList();
    }
}
