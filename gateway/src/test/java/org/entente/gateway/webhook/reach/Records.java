package org.entente.gateway.webhook.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A name server by programme: each look-up of a host takes its next answer, the last one for ever.
class Records implements Names {

    private final Map<String, Deque<CompletableFuture<List<InetAddress>>>> answers =
            new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /// The next answer for a host.
    Records with(String host, String... addresses) {
        var found = new ArrayList<InetAddress>();
        for (var address : addresses) {
            found.add(literal(address));
        }
        return then(host, CompletableFuture.completedFuture(found));
    }

    Records silent(String host) {
        return then(host, new CompletableFuture<>());
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public CompletionStage<List<InetAddress>> lookUp(String host) {
        asked.add(host);
        var programmed = answers.get(host);
        if (programmed == null) {
            return CompletableFuture.failedFuture(new UnknownHostException(host));
        }
        return programmed.size() > 1 ? programmed.removeFirst() : programmed.getFirst();
    }

    private Records then(String host, CompletableFuture<List<InetAddress>> answer) {
        answers.computeIfAbsent(host, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    static InetAddress literal(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            throw new AssertionError("a record must be an address: " + address, e);
        }
    }
}
