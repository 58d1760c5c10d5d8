package org.entente.engines;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs PostgreSQL's programs, which refuse to work for root.
final class Programs {
    private final Path folder;
    private final List<String> prefix;

    private Programs(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static Programs in(Path folder) throws IOException, InterruptedException {
        if (new UnixSystem().getUid() != 0) {
            return new Programs(folder, List.of());
        }
        // In a user namespace of its own root is nobody, and files of root are its own.
        if (!allowsUserNamespaces()) {
            throw new EngineFailure(
                    "PostgreSQL refuses to run as root, and this machine lets nobody make a user namespace (unshare -U)."
                            + " Start Entente as another user");
        }
        return new Programs(folder, List.of("unshare", "-U"));
    }

    /// Runs it to its end.
    Result run(String program, String... arguments) throws IOException, InterruptedException {
        var command =
                Stream.of(
                                prefix.stream(),
                                Stream.of(folder.resolve(program).toString()),
                                Stream.of(arguments))
                        .flatMap(words -> words)
                        .toList();
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }

    private static boolean allowsUserNamespaces() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    record Result(int exitCode, String output) {
        boolean failed() {
            return exitCode != 0;
        }
    }
}
