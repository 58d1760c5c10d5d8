package org.entente.bench.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./entente`, for one data folder and one port.
record Script(Path root, Path data, int port) {

    /// Runs a command to its end and returns what it said; `listener` hears it line by line.
    List<String> run(Progress listener, String... arguments) {
        var command = new ArrayList<>(List.of(root.resolve("entente").toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("ENTENTE_DATA", data.toString());
        builder.environment().put("ENTENTE_PORT", Integer.toString(port));
        // What is measured is how fast it answers, not how often one caller may ask.
        builder.environment().put("ENTENTE_RATE_LIMIT", "0");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var said = new ArrayList<String>();
        try {
            var process = builder.start();
            process.getOutputStream().close();
            try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    said.add(line);
                    listener.say(line);
                }
            }
            int status = process.waitFor();
            // `status` says so with 3 when not all of it runs.
            if (status != 0 && status != 3) {
                throw new IllegalStateException(
                        "./entente %s ended with %d:\n%s"
                                .formatted(
                                        String.join(" ", arguments),
                                        status,
                                        String.join("\n", said)));
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException("./entente could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
