package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.launcher.loading.Existing;
import org.entente.launcher.loading.Import;
import org.entente.launcher.loading.Progress;
import org.entente.launcher.story.Subscriber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every operation answers as the document says, whatever Specmatic makes up from it. What it has
/// to be told, and what it cannot know, stands in `generative.yaml`.
@Tag("contracts")
@Timeout(900)
class GenerativeTest {

    @TempDir Path folder;

    @Test
    void everyOperationTakesWhatIsRightAndRefusesWhatIsWrong()
            throws IOException, InterruptedException {
        var house =
                new House(
                        new Place(Path.of(".."), folder.resolve("house")),
                        Ports.spare(),
                        System.out::println,
                        Map.of(
                                "ENTENTE_WEBHOOK_ALLOW", "127.0.0.0/8",
                                "ENTENTE_WEBHOOKS_PER_CALLER", "1000"));
        try (house;
                var subscriber = new Subscriber()) {
            var lodging = new Lodging(house);
            house.start();
            fill(lodging);
            var document = GenerativeDocument.read();
            new GenerativeExamples(
                            document,
                            new GenerativeAddresses(document, lodging.editor(), subscriber))
                    .write(folder);

            var verdicts = Specmatic.generative(folder, lodging.gateway(), lodging.token("editor"));

            assertThat(document.wrong(verdicts)).isEmpty();
            assertThat(verdicts.stream().filter(GenerativeVerdict::passed))
                    .as("an operation without a right request is not tested")
                    .filteredOn(verdict -> !verdict.negative())
                    .extracting(GenerativeVerdict::operation)
                    .containsAll(document.operations().keySet());
            assertThat(verdicts.stream().filter(GenerativeVerdict::negative).count())
                    .isGreaterThan(document.operations().size());
            assertThat(answered(house, "SERVER_ERROR")).isEmpty();
            assertThat(answered(house, "CLIENT_ERROR")).isNotEmpty();
        }
    }

    private static void fill(Lodging lodging) {
        var report =
                new Import(
                                lodging.gateway(),
                                lodging.token("editor"),
                                Existing.REVISE,
                                Progress.none())
                        .run(Path.of("..", "record"));
        assertThat(report.failures()).isEmpty();
    }

    /// What the gateway's own figures say of answers with such an outcome.
    private static List<String> answered(House house, String outcome)
            throws IOException, InterruptedException {
        var metrics =
                URI.create(
                        "http://127.0.0.1:%d/q/metrics"
                                .formatted(house.ports().management(Part.GATEWAY)));
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                    .filter(line -> line.contains("outcome=\"" + outcome + "\""))
                    .collect(Collectors.toList());
        }
    }
}
