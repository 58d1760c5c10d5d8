package org.entente.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.bench.house.Jvm;

/// A [BareServer] in a process of its own that is called as another Java process was.
public final class BareProcess implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Path file;

    private BareProcess(Process process, int port, Path file) {
        this.process = process;
        this.port = port;
        this.file = file;
    }

    /// @param like whose options it gets
    public static BareProcess start(Jvm like, int eventLoops, String contentType, byte[] body)
            throws IOException, InterruptedException {
        var file = Files.write(Files.createTempFile("entente-bench-", ".body"), body);
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(like.flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(BareServer.class.getName());
        command.addAll(
                List.of(
                        Integer.toString(port),
                        Integer.toString(eventLoops),
                        contentType,
                        file.toString()));
        var builder = new ProcessBuilder(command).inheritIO();
        // As the launcher starts the gateway.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var bare = new BareProcess(builder.start(), port, file);
        bare.awaitPort();
        return bare;
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        Files.deleteIfExists(file);
    }

    private void awaitPort() throws InterruptedException {
        for (int attempt = 0; attempt < 400; attempt++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException _) {
                Thread.sleep(25);
            }
        }
        process.destroy();
        throw new IllegalStateException("the bare server does not come up");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
