package org.entente.bench.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What can be seen of a running Java virtual machine from outside.
public record Jvm(ProcessHandle process) {

    /// The options that it runs with, without those that fit its own class path only: the start-up
    /// cache and the logging of it.
    public List<String> flags() {
        var arguments = process.info().arguments().orElse(new String[0]);
        return Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("--"))
                .filter(argument -> !argument.startsWith("-XX:AOT"))
                .filter(argument -> !argument.startsWith("-Xlog"))
                .toList();
    }

    /// How many of Vert.x's event loops run in it.
    public int eventLoops() {
        var dump =
                output(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "Thread.print");
        return (int) dump.filter(line -> line.startsWith("\"vert.x-eventloop-thread-")).count();
    }

    private static Stream<String> output(String... command) {
        try {
            var child = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException e) {
            throw new IllegalStateException("no thread dump", e);
        }
    }
}
