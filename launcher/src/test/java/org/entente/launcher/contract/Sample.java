package org.entente.launcher.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A sample of the subscriber's guide while it runs, as it is printed there.
final class Sample implements AutoCloseable {
    private static final Path SAMPLES =
            Path.of("..", "docs/subscribers/samples").toAbsolutePath().normalize();

    private final Process process;
    private final Path output;

    private Sample(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// @param folder where it runs, and what it needs is put
    static Sample start(Path folder, List<String> command) throws IOException {
        var output = Files.createTempFile("entente-sample-", ".txt");
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        process.getOutputStream().close();
        return new Sample(process, output);
    }

    /// One for Node, with what the contract tests have installed in the place of `npm install`.
    static Sample node(Path folder, String sample, String script, Object... arguments)
            throws IOException {
        Files.copy(path(sample + "/" + script), folder.resolve(script));
        Files.createSymbolicLink(
                folder.resolve("node_modules"), Node.FOLDER.resolve("node_modules"));
        return start(folder, Node.process(folder.resolve(script), arguments).command());
    }

    static Path path(String sample) {
        return SAMPLES.resolve(sample);
    }

    String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.delete(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
