package org.entente.chassis.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sends a batch round by round: of each entry the oldest change that it still has, all of them at
/// once. The next of an entry is sent when Kafka has the one before, and never once Kafka has
/// failed to take one.
final class Sending {

    private final Publisher publisher;
    private final Duration timeout;
    private final Map<String, Throwable> failures = new LinkedHashMap<>();
    private List<Unsent> left;
    private int taken;

    Sending(List<Unsent> batch, Publisher publisher, Duration timeout) {
        this.left = batch;
        this.publisher = publisher;
        this.timeout = timeout;
    }

    boolean goesOn() {
        return !left.isEmpty();
    }

    /// Those of one round that Kafka has.
    List<Unsent> round() {
        var next = new LinkedHashMap<String, Unsent>();
        left.forEach(change -> next.putIfAbsent(change.key(), change));
        var sent = next.values().stream().map(this::send).toList();
        var round = new ArrayList<Unsent>();
        for (var attempt : Uni.join().all(sent).andFailFast().await().indefinitely()) {
            var failure = attempt.failure();
            if (failure == null) {
                round.add(attempt.change());
            } else {
                failures.put(attempt.change().key(), failure);
            }
        }
        left =
                left.stream()
                        .filter(change -> !change.equals(next.get(change.key())))
                        .filter(change -> !failures.containsKey(change.key()))
                        .toList();
        taken += round.size();
        return round;
    }

    int taken() {
        return taken;
    }

    /// By the keys of the entries, why Kafka did not take the change that was next.
    Map<String, Throwable> failures() {
        return failures;
    }

    private Uni<Attempt> send(Unsent change) {
        return publisher
                .publish(change)
                .ifNoItem()
                .after(timeout)
                .fail()
                .replaceWith(new Attempt(change, null))
                .onFailure()
                .recoverWithItem(e -> new Attempt(change, e));
    }

    private record Attempt(Unsent change, @Nullable Throwable failure) {}
}
