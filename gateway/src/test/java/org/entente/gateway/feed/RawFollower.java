package org.entente.gateway.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Someone who follows on a socket of its own, and may read nothing of what comes.
final class RawFollower implements AutoCloseable {

    private final Socket socket;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile String lastEventId = "";
    private volatile String head = "";

    private RawFollower(Socket socket) {
        this.socket = socket;
    }

    static RawFollower of(URI changes, String query, String... headers) throws IOException {
        var follower = new RawFollower(new Socket());
        follower.ask(changes, query, headers);
        Thread.ofVirtual().start(follower::readsToTheEnd);
        return follower;
    }

    /// With hardly any room for what it does not read.
    static RawFollower deaf(URI changes, String query) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        var follower = new RawFollower(socket);
        follower.ask(changes, query);
        return follower;
    }

    private void ask(URI changes, String query, String... headers) throws IOException {
        socket.connect(new InetSocketAddress(changes.getHost(), changes.getPort()));
        var request =
                "GET %s%s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n%s\r\n"
                        .formatted(
                                changes.getPath(),
                                query,
                                String.join(
                                        "",
                                        List.of(headers).stream().map(h -> h + "\r\n").toList()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /// Chunks begin with lines of their own, which have no colon.
    void readsToTheEnd() {
        try {
            var lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var begun = new ArrayList<String>();
            String line;
            while ((line = lines.readLine()) != null) {
                if (!line.isEmpty()) {
                    begun.add(line);
                    continue;
                }
                take(begun);
                begun.clear();
            }
        } catch (SocketException e) {
            // Cut, by either side: what is not whole does not count.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(List<String> lines) {
        if (head.isEmpty()) {
            head = String.join("\n", lines);
            return;
        }
        var message = String.join("\n", lines.stream().filter(line -> line.contains(":")).toList());
        if (!message.isEmpty()) {
            messages.add(message);
            var id = field(message, "id");
            lastEventId = id == null ? lastEventId : id;
        }
    }

    /// The headers of the answer.
    String head() {
        return head;
    }

    List<String> messages() {
        return messages;
    }

    String lastEventId() {
        return lastEventId;
    }

    @Nullable String retries() {
        return field(messages.getFirst(), "retry");
    }

    /// The versions of the actor that it has heard of, one after the other.
    List<Integer> heard(String actor) {
        var version = Pattern.compile("\"id\":\"%s\",\"version\":(\\d+)".formatted(actor));
        return messages.stream()
                .flatMap(message -> version.matcher(message).results().limit(1))
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    private static @Nullable String field(String message, String name) {
        return message.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
