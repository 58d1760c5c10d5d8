package org.entente.gateway.webhook.reach;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/// A listener on loopback that does what it is told with every request, and counts its connections.
class Receiver implements AutoCloseable {

    /// What happens on a connection after a request was read.
    interface Behaviour {
        void on(Socket connection, String request) throws IOException;
    }

    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    Receiver(ServerSocketFactory sockets, String host, Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            listener = sockets.createServerSocket(0, 50, InetAddress.ofLiteral(host));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    static Receiver that(Behaviour behaviour) {
        return new Receiver(ServerSocketFactory.getDefault(), "127.0.0.1", behaviour);
    }

    static Receiver answering(String... lines) {
        return that((connection, _) -> write(connection, head(lines)));
    }

    static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
    }

    int port() {
        return listener.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Done when a client has gone.
    CompletableFuture<Void> left() {
        return left;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                var connection = listener.accept();
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                // Closed with the test.
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var read = connection.getInputStream();
            var request = new StringBuilder();
            int one;
            while ((one = read.read()) != -1) {
                request.append((char) one);
                if (request.indexOf("\r\n\r\n") > 0) {
                    var body = new byte[length(request.toString())];
                    read.readNBytes(body, 0, body.length);
                    request.append(new String(body, ISO_8859_1));
                    requests.add(request.toString());
                    behaviour.on(connection, request.toString());
                    request.setLength(0);
                }
            }
            left.complete(null);
        } catch (IOException e) {
            left.complete(null);
        }
    }

    private static int length(String head) {
        for (var line : head.split("\r\n")) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
