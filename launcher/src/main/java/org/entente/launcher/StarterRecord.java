package org.entente.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.entente.launcher.house.Fingerprint;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.loading.Existing;
import org.entente.launcher.loading.Failure;
import org.entente.launcher.loading.Import;
import org.entente.launcher.loading.Progress;
import org.entente.launcher.loading.Report;

/// The entries that come with Entente.
record StarterRecord(Place place, House house) {
    private static final int FAILURES_TOLD = 5;
    private static final int ROUNDS = 20;
    private static final List<String> WORTH_REMEMBERING =
            List.of(
                    "/v1/relations/eu/kr",
                    "/v1/actors/eu",
                    "/v1/partnerships/eu-kr-security-and-defence-partnership",
                    "/v1/statements",
                    "/v1/changes",
                    "/v1/status");

    /// Records them unless these very ones were recorded before. What somebody has revised since
    /// stays as it is.
    void importOnce(Consumer<String> tell) throws IOException {
        if (!Files.isDirectory(place.record())) {
            return;
        }
        var content = Fingerprint.ofContents(place.record());
        var note = place.imported();
        if (Files.exists(note) && Files.readString(note).equals(content)) {
            return;
        }
        var report = load();
        tell.accept("Starter record: " + report.summary());
        report.failures().stream().limit(FAILURES_TOLD).map(Failure::toString).forEach(tell);
        if (report.failures().size() > FAILURES_TOLD) {
            tell.accept(
                    "... (all of them: ./entente import --existing keep " + place.record() + ")");
        }
        if (report.isComplete()) {
            Files.writeString(note, content);
        }
    }

    /// Uses the house a little, as its first visitors will.
    void exercise() {
        load();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var path : WORTH_REMEMBERING) {
                boolean answered = true;
                for (int round = 0; round < ROUNDS && answered; round++) {
                    answered = ask(client, path);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask(HttpClient client, String path) throws InterruptedException {
        var question =
                HttpRequest.newBuilder(house.ports().url(Part.GATEWAY).resolve(path))
                        .header("Accept", "application/json")
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return client.send(question, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Report load() {
        var token = TokenCommand.Role.EDITOR.token(house.issuer(), "starter-record@localhost");
        return new Import(house.ports().url(Part.GATEWAY), token, Existing.KEEP, Progress.none())
                .run(place.record());
    }
}
