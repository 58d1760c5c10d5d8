package org.entente.gateway.status;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.feed.Feed;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.rebuild.Rebuilding;
import org.entente.gateway.view.Lag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What runs here, and how far it is.
@Tag(name = "Status")
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class StatusResource {

    private static final int MOST = 100;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Jdbi database;
    private final Feed feed;
    private final Lag lag;
    private final Rebuilding rebuilding;
    private final String version;

    StatusResource(
            Jdbi database,
            Feed feed,
            Lag lag,
            Rebuilding rebuilding,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.feed = feed;
        this.lag = lag;
        this.rebuilding = rebuilding;
        this.version = version;
    }

    @Operation(
            operationId = "status",
            summary = "How the gateway and its view stand",
            description =
                    "The version that runs, how far the view is, how many entries it holds, what could not be applied, and which references lead nowhere yet.")
    @AnswersWith(Status.class)
    @GET
    public Status get() {
        var lags = lag.within(PATIENCE).orElse(Map.of());
        return database.withHandle(handle ->
                new Status(
                        version,
                        feed.head(),
                        entries(handle),
                        topics(handle, lags),
                        rebuilding.last().orElse(null),
                        parked(handle),
                        unresolved(handle)));
    }

    private static Map<String, Long> entries(Handle handle) {
        var counts = new TreeMap<String, Long>();
        handle.createQuery(
                        """
                        select e.kind, count(*) from entry e
                        where not e.retracted
                          and not exists (select from known k where k.key = e.key and k.version = e.version and k.draft)
                        group by e.kind\
                        """)
                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static List<Status.Partition> topics(Handle handle, Map<TopicPartition, Long> lags) {
        return handle.createQuery(
                        "select topic, partition, next_offset from consumed order by topic, partition")
                .map((row, _) ->
                        new Status.Partition(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                lags.get(new TopicPartition(row.getString(1), row.getInt(2)))))
                .list();
    }

    private static List<Status.Parked> parked(Handle handle) {
        return handle.createQuery(
                        """
                        select topic, partition, "offset", key, reason from parked
                        order by topic, partition, "offset" limit :most\
                        """)
                .bind("most", MOST)
                .map((row, _) ->
                        new Status.Parked(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }

    private static Status.Unresolved unresolved(Handle handle) {
        var count = new long[1];
        var items =
                handle.createQuery(
                                """
                                select r.key, r.pointer, r.cited, count(*) over () from awaited r %s
                                where not exists (select from entry e where e.key = any(r.targets))
                                order by r.key, r.pointer limit :most\
                                """
                                        .formatted(AsKnown.NOW.join("r")))
                        .bind("most", MOST)
                        .map((row, _) -> {
                            count[0] = row.getLong(4);
                            return new Status.Reference(
                                    row.getString(1), row.getString(2), row.getString(3));
                        })
                        .list();
        return new Status.Unresolved(count[0], items);
    }
}
