package org.entente.launcher.contract;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.engines.FreePorts;

/// Prism as a proxy before a gateway. It holds every request and every answer against the document,
/// passes both on whatever it finds, and tells what it found. With its `--errors` it would refuse
/// itself what the document forbids, and nobody would see how the gateway refuses it.
///
/// What does not go through it: streams, as it reads an answer to its end; `HEAD`, whose answer it
/// takes for JSON that is broken off; bodies that say that they are JSON and are not, which it
/// waits for without end.
final class Prism implements AutoCloseable {

    static final Path DOCUMENT =
            Path.of("..", "gateway", "openapi.yaml").toAbsolutePath().normalize();

    private static final Path SCRIPT = Node.FOLDER.resolve("prism.mjs");
    private static final String HEARD = "heard ";

    private final int port = FreePorts.inARow(1);
    private final Path printed;
    private final Process process;

    static Prism before(URI gateway) {
        return new Prism(gateway, DOCUMENT);
    }

    Prism(URI gateway, Path document) {
        try {
            printed = Files.createTempFile("entente-prism-", ".txt");
            process =
                    Node.process(
                                    SCRIPT,
                                    "proxy",
                                    "--port",
                                    port,
                                    "--cors=false",
                                    "--verboseLevel",
                                    "fatal",
                                    document,
                                    gateway)
                            .redirectOutput(printed.toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofSeconds(120)).until(this::listens);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// What it has answered until now.
    List<Heard> heard() {
        return printed()
                .lines()
                .filter(line -> line.startsWith(HEARD))
                .map(line -> Heard.of(line.substring(HEARD.length())))
                .toList();
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException(printed());
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private String printed() {
        try {
            return Files.readString(printed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.delete(printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
