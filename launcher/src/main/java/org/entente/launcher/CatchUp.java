package org.entente.launcher;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.kafka.common.TopicPartition;
import org.entente.engines.EngineFailure;
import org.entente.engines.Topics;
import org.entente.engines.Topics.Extent;
import org.entente.launcher.backup.Here;
import org.entente.launcher.backup.Outboxes;
import org.entente.launcher.house.Announcer;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Storeroom;
import org.entente.launcher.house.Trouble;

/// Waits until the view shows everything recorded. After a restore the services are ready before
/// that: the topics have still to be filled.
public final class CatchUp {
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    private final JsonMapper json = new JsonMapper();
    private final Place place;
    private final House house;
    private final Announcer announcer;
    private final Duration patience;

    /// @param patience how long nothing may come nearer before it is told and not waited for
    public CatchUp(Place place, House house, Announcer announcer, Duration patience) {
        this.place = place;
        this.house = house;
        this.announcer = announcer;
        this.patience = patience;
    }

    /// Whether the view shows it all now; if not, the reason was told.
    public boolean await() {
        try (var storeroom = Storeroom.of(place, announcer);
                var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return await(new Outboxes(new Here(storeroom)), client);
        } catch (EngineFailure | Trouble e) {
            announcer.say("It cannot be told how far the view is. " + e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private boolean await(Outboxes outboxes, HttpClient client) throws InterruptedException {
        var least = Long.MAX_VALUE;
        var progress = System.nanoTime();
        var told = System.nanoTime();
        for (var left = left(outboxes, client); left > 0; left = left(outboxes, client)) {
            if (left < least) {
                least = left;
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > patience.toNanos()) {
                announcer.say(
                        String.format(
                                Locale.ROOT,
                                "The view lacks %,d changes, and none has come for %d s.",
                                left,
                                patience.toSeconds()));
                return false;
            }
            if (System.nanoTime() - told > BETWEEN_WORDS.toNanos()) {
                announcer.say(
                        String.format(
                                Locale.ROOT, "The view is being made: %,d changes to go", left));
                told = System.nanoTime();
            }
            Thread.sleep(BETWEEN);
        }
        return true;
    }

    /// Changes to be sent, and those that are sent and not applied.
    private long left(Outboxes outboxes, HttpClient client) throws InterruptedException {
        // In this order: what is sent in between is on the topics by then.
        var waiting = outboxes.waiting();
        var topics = Topics.extents(house.ports().address(Part.KAFKA));
        var applied = applied(client);
        return waiting
                + topics.entrySet().stream()
                        .mapToLong(topic ->
                                left(topic.getValue(), applied.getOrDefault(topic.getKey(), 0L)))
                        .sum();
    }

    private static long left(Extent topic, long applied) {
        return Math.max(0, topic.next() - Math.max(topic.first(), applied));
    }

    /// Nothing while the gateway does not say.
    private Map<TopicPartition, Long> applied(HttpClient client) throws InterruptedException {
        var applied = new HashMap<TopicPartition, Long>();
        try {
            var status = house.ports().url(Part.GATEWAY).resolve(URI.create("/v1/status"));
            var request = HttpRequest.newBuilder(status).timeout(Duration.ofSeconds(10)).build();
            var answer = client.send(request, BodyHandlers.ofString());
            for (var one : json.readTree(answer.body()).path("topics")) {
                applied.put(
                        new TopicPartition(
                                one.path("topic").asText(), one.path("partition").asInt()),
                        one.path("nextOffset").asLong());
            }
        } catch (IOException _) {
            // It is asked again.
        }
        return applied;
    }
}
