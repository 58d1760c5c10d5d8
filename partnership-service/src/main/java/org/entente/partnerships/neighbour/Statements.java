package org.entente.partnerships.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.entente.chassis.record.Neighbours;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Replicas;
import org.entente.observability.Traces;
import org.jboss.logging.Logger;

/// The statements-service: known by its topic and, for entries that the topic has not shown yet, by
/// asking it.
@ApplicationScoped
class Statements implements Neighbours {

    private static final Logger LOG = Logger.getLogger(Statements.class);

    private final KnownEntries known;
    private final StatementsService service;
    private final Replicas replicas;

    Statements(KnownEntries known, StatementsService service, Traces traces) {
        this.known = known;
        this.service = service;
        this.replicas =
                new Replicas(
                        service.url(),
                        traces.part(
                                HttpClient.newBuilder()
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .connectTimeout(service.timeout())
                                        .build()));
    }

    @Override
    public Set<EntryKey> missing(Set<EntryKey> asked) {
        var unseen = new HashSet<>(asked);
        unseen.removeAll(known.among(asked));
        var missing = new HashSet<EntryKey>();
        for (var key : unseen) {
            switch (answer(key)) {
                case 404 -> missing.add(key);
                case UNREACHABLE -> {
                    // One silence is enough: asking on would only keep the writer waiting.
                    return missing;
                }
                default -> {}
            }
        }
        return missing;
    }

    private static final int UNREACHABLE = -1;

    private int answer(EntryKey key) {
        var question = HttpRequest.newBuilder().timeout(service.timeout());
        try {
            return replicas.ask(question, path(key), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            LOG.warnf("The statements-service cannot be asked for %s; kept unresolved: %s", key, e);
            return UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNREACHABLE;
        }
    }

    private static String path(EntryKey key) {
        var id = URLEncoder.encode(key.id(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/v1/" + key.kind().many() + "/" + id;
    }
}
