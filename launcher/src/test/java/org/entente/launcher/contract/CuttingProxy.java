package org.entente.launcher.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentHashMap.KeySetView;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes connections on, and resets each after some bytes of what comes back, in the middle of a
/// message or not, until there have been enough.
final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 4096;

    private final InetSocketAddress target;
    private final Random random;
    private final int atLeast;
    private final int most;
    private final AtomicInteger left;
    private final AtomicInteger cuts = new AtomicInteger();
    private final ServerSocket server;
    private final KeySetView<Socket, Boolean> open = ConcurrentHashMap.newKeySet();

    /// @param enough after so many cuts connections are left alone
    /// @param atLeast bytes after which a connection may be cut
    CuttingProxy(URI target, int enough, int atLeast, int most, Random random) throws IOException {
        this.target = new InetSocketAddress(target.getHost(), target.getPort());
        this.left = new AtomicInteger(enough);
        this.atLeast = atLeast;
        this.most = most;
        this.random = random;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var service = new Socket(target.getAddress(), target.getPort());
                open.add(client);
                open.add(service);
                Thread.ofVirtual().start(() -> pass(client, service, Long.MAX_VALUE));
                Thread.ofVirtual().start(() -> pass(service, client, bytesToPass()));
            }
        } catch (SocketException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bytesToPass() {
        return left.getAndDecrement() > 0 ? random.nextInt(atLeast, most) : Long.MAX_VALUE;
    }

    private void pass(Socket from, Socket to, long bytes) {
        try (from;
                to) {
            if (passed(from.getInputStream(), to, bytes)) {
                cuts.incrementAndGet();
                to.setSoLinger(true, 0);
            }
        } catch (SocketException e) {
            // The other direction was cut, or one side has gone.
            open.remove(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /// Whether all that may pass has passed.
    private static boolean passed(InputStream in, Socket to, long bytes) throws IOException {
        var buffer = new byte[BUFFER];
        for (var rest = bytes; rest > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(BUFFER, rest));
            if (read < 0) {
                return false;
            }
            to.getOutputStream().write(buffer, 0, read);
            rest -= read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
