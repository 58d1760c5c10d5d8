package org.entente.launcher.loading;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/// One import: kind after kind, and what was refused once more, as long as that helps.
public final class Import {
    private static final int IN_FLIGHT = 2;

    private final Gateway gateway;
    private final Progress progress;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Latest latest = new Latest();

    public Import(URI gateway, String token, Existing existing, Progress progress) {
        this(new Gateway(gateway, token, existing, Duration.ofSeconds(30)), progress);
    }

    Import(Gateway gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
    }

    /// Sends all entries of a file or a folder, and waits for the view to show them.
    public Report run(Path path) {
        var sources = Sources.below(path);
        var pending = sources.entries();
        var refused = new ArrayList<Refused>();
        progress.expect(pending.size());
        for (var kind : Kind.values()) {
            // Later kinds refer to this one: it is answered to the last entry before they go.
            refused.addAll(send(pending.stream().filter(entry -> entry.kind() == kind).toList()));
        }
        // Entries that refer to each other in a circle are taken when they come together.
        for (var before = pending.size(); !refused.isEmpty() && refused.size() < before; ) {
            before = refused.size();
            pending = refused.stream().map(Refused::entry).toList();
            progress.expect(pending.size());
            refused.clear();
            refused.addAll(send(pending));
        }
        var failures = new ArrayList<>(sources.failures());
        refused.forEach(one -> failures.add(one.failure()));
        return new Report(counts, failures, gateway.shows(latest.tokens()));
    }

    private List<Refused> send(List<Entry> entries) {
        // Of an entry that comes twice the later one counts: then one chunk follows the other.
        boolean distinct = entries.stream().map(Entry::id).distinct().count() == entries.size();
        try (var threads =
                Executors.newFixedThreadPool(
                        distinct ? IN_FLIGHT : 1, Thread.ofVirtual().factory())) {
            var sent =
                    Chunk.of(entries).stream()
                            .map(chunk -> CompletableFuture.supplyAsync(() -> send(chunk), threads))
                            .toList();
            try {
                return sent.stream().flatMap(chunk -> chunk.join().stream()).toList();
            } catch (CompletionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private List<Refused> send(Chunk chunk) {
        try {
            var answers = gateway.send(chunk);
            progress.done(answers.size());
            return take(chunk.entries(), answers);
        } catch (IOException e) {
            throw new ImportStopped(
                    "The entries could not be read again: " + e.getMessage() + ".", e);
        }
    }

    private synchronized List<Refused> take(List<Entry> entries, List<Answer> answers) {
        var refused = new ArrayList<Refused>();
        for (int i = 0; i < entries.size(); i++) {
            var answer = answers.get(i);
            if (answer.isRefusal()) {
                refused.add(new Refused(entries.get(i), answer));
            } else {
                counts.merge(answer.outcome().toString(), 1, Integer::sum);
                latest.add(entries.get(i).kind(), answer.consistencyToken());
            }
        }
        return refused;
    }

    private record Refused(Entry entry, Answer answer) {
        Failure failure() {
            return new Failure(entry.file(), entry.name(), answer.reasons());
        }
    }
}
