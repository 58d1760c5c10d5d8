package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs programs in one folder, with one environment.
public record Shell(Path folder, Map<String, String> environment) {

    /// What it printed; fails when it failed.
    public String run(List<String> command) {
        var ended = attempt(command);
        assertThat(ended.code()).as("%s: %s", command, ended.printed()).isZero();
        return ended.printed();
    }

    public Ended attempt(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var errors = new StringBuilder();
            var reader =
                    Thread.ofVirtual().start(() -> errors.append(text(process.getErrorStream())));
            var printed = text(process.getInputStream());
            reader.join();
            return new Ended(process.waitFor(), printed.strip(), errors.toString().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a program ended.
    public record Ended(int code, String output, String errors) {
        public String printed() {
            return output + (errors.isEmpty() ? "" : "\n" + errors);
        }
    }
}
