package org.entente.gateway.webhook.reach;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.entente.gateway.webhook.reach.Unreachable.Reason;

/// Sends to subscribers' addresses, and to nothing else.
@Startup
@ApplicationScoped
public class Reach {

    private final Vertx vertx;
    private final Rules rules;
    private final Names names;
    private final Doors doors;
    private final Duration lookupTimeout;
    private final HttpClient client;

    @Inject
    Reach(Vertx vertx, ReachConfig config, Names names) {
        this(vertx, config, names, checked -> checked);
    }

    Reach(Vertx vertx, ReachConfig config, Names names, Doors doors) {
        this.vertx = vertx;
        this.names = names;
        this.doors = doors;
        this.rules = new Rules(Allowed.of(config.allow().orElse(List.of())), config.ports());
        this.lookupTimeout = config.lookupTimeout();
        this.client = Clients.client(vertx, config);
    }

    /// Checks what can be seen of an address without a look-up: its scheme, its port, its form, and
    /// where it is written as a number, that number.
    public void check(URI address) throws Unreachable {
        rules.destination(address);
    }

    /// Checks an address as somebody wrote it.
    public URI check(String address) throws Unreachable {
        var parsed = Destination.parsed(address);
        check(parsed);
        return parsed;
    }

    /// Looks the host up, checks every address that it stands for, connects to one that was
    /// checked, and sends. Redirects are answers like others. All of it is over within the
    /// time-out. Of a body beyond 64 KiB the beginning is answered and the connection dropped.
    ///
    /// @return the answer, or a stage that fails with [Unreachable] (its own failure, not the cause
    ///   of one)
    public CompletionStage<Answer> send(
            String method,
            URI address,
            Map<String, String> headers,
            byte[] body,
            Duration timeout) {
        var exchange = new Exchange(client, doors, method, address, headers, body, timeout);
        var timer =
                vertx.setTimer(
                        Math.max(1, timeout.toMillis()), _ -> exchange.over(Unreachable.timeout()));
        exchange.answer().whenComplete((_, _) -> vertx.cancelTimer(timer));
        try {
            var destination = rules.destination(address);
            addresses(destination)
                    .whenComplete((found, failure) -> {
                        if (failure != null) {
                            exchange.over(Failures.lookUp(failure));
                        } else {
                            connect(exchange, destination, found);
                        }
                    });
        } catch (Unreachable e) {
            exchange.over(e);
        }
        return exchange.answer();
    }

    private void connect(Exchange exchange, Destination destination, List<InetAddress> found) {
        try {
            if (found.isEmpty()) {
                throw new Unreachable(Reason.UNRESOLVABLE, "Its host has no address.");
            }
            rules.check(destination, found);
            exchange.with(destination, found);
        } catch (Unreachable e) {
            exchange.over(e);
        }
    }

    private CompletableFuture<List<InetAddress>> addresses(Destination destination) {
        return destination
                .literal()
                .map(address -> CompletableFuture.completedFuture(List.of(address)))
                .orElseGet(() ->
                        names.lookUp(destination.host())
                                .toCompletableFuture()
                                .copy()
                                .orTimeout(lookupTimeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
