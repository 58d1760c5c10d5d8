package org.entente.launcher.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    @TempDir Path folder;

    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void sendsKindsInTheOrderInWhichTheyReferToEachOther() throws IOException {
        write("a.json", "{\"kind\": \"commitment\",\n \"id\": \"c\"}");
        write(
                "b/b.json",
                "[{\"kind\": \"statement\", \"id\": \"s\"}, {\"id\": \"eu\", \"kind\": \"actor\", \"names\": {\"en\": \"한\"}}]");
        write(
                "c.ndjson",
                "{\"kind\": \"partnership\", \"id\": \"p\"}\n\n{\"kind\": \"dialogue\", \"id\": \"d\"}");
        write("notes.txt", "nothing");

        var report = load(folder);

        assertThat(report.failures()).isEmpty();
        assertThat(report.summary()).isEqualTo("5 recorded");
        assertThat(
                        gateway.bodies.stream()
                                .flatMap(List::stream)
                                .map(entry -> entry.get("id").asText()))
                .containsExactly("eu", "d", "s", "p", "c");
        assertThat(gateway.bodies.getFirst().getFirst().at("/names/en").asText()).isEqualTo("한");
    }

    @Test
    void sendsAtMostFiveHundredAtOnceAndTwoRequestsAtATime() throws IOException {
        write("many.ndjson", actors(0, 1_201));

        var report = load(folder);

        assertThat(report.summary()).isEqualTo("1201 recorded");
        assertThat(gateway.bodies).extracting(List::size).containsExactlyInAnyOrder(500, 500, 201);
        assertThat(gateway.mostAtOnce.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void endsWhenTheViewShowsWhatWasWritten() throws IOException {
        write("few.ndjson", actors(0, 20));
        gateway.behind.set(2);

        var report = load(folder);

        assertThat(report.summary()).isEqualTo("20 recorded");
        assertThat(gateway.tokens)
                .containsExactlyElementsOf(
                        gateway.bodies.getFirst().stream()
                                .map(entry -> "of " + entry.get("id").asText())
                                .toList());
    }

    @Test
    void saysWhenTheViewDoesNotShowIt() throws IOException {
        write("few.ndjson", actors(0, 2));
        gateway.behind.set(Integer.MAX_VALUE);

        assertThat(load(folder).summary())
                .isEqualTo("2 recorded; the view does not show all of it yet");
    }

    @Test
    void triesAgainWhatWasRefusedAsLongAsThatHelps() throws IOException {
        write(
                "a.ndjson",
                """
                {"kind": "actor", "id": "third", "needs": "second"}
                {"kind": "actor", "id": "second", "needs": "first"}
                {"kind": "actor", "id": "first"}
                {"kind": "actor", "id": "never", "needs": "nothing"}
                """);

        var report = load(folder);

        assertThat(report.summary()).isEqualTo("3 recorded, 1 failed");
        assertThat(report.failures())
                .containsExactly(
                        new Failure(
                                folder.resolve("a.ndjson"),
                                "actor never",
                                List.of("Nobody knows nothing", "/needs: unknown")));
    }

    @Test
    void leavesAloneWhatIsSoAlready() throws IOException {
        write("a.ndjson", actors(0, 3));
        load(folder);

        assertThat(load(folder).summary()).isEqualTo("3 unchanged");
    }

    @Test
    void listsWhatIsNoEntryAndRecordsTheRest() throws IOException {
        write("broken.json", "{\"kind\": \"actor\",\n  \"id\": }");
        write(
                "lines.ndjson",
                "{\"kind\": \"actor\", \"id\": \"eu\"}\n{\"kind\": \"actor\", \"id\": oops}\n[1]\n{\"kind\": \"actor\", \"id\": \"kr\"}\n");
        write(
                "odd.json",
                "[{\"kind\": \"treaty\", \"id\": \"x\"}, {\"kind\": \"actor\"}, {\"id\": \"x\"}]");

        var report = load(folder);

        assertThat(report.summary()).isEqualTo("2 recorded, 6 failed");
        assertThat(report.failures())
                .extracting(failure ->
                        folder.relativize(failure.file())
                                + ", "
                                + failure.what()
                                + ", "
                                + failure.reasons().getFirst())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith(
                                                "broken.json, line 2, column 9, Unexpected character"),
                        second ->
                                assertThat(second)
                                        .startsWith("lines.ndjson, line 2, column")
                                        .contains("oops"),
                        third ->
                                assertThat(third)
                                        .isEqualTo("lines.ndjson, line 3, An entry is an object"),
                        fourth ->
                                assertThat(fourth)
                                        .isEqualTo(
                                                "odd.json, line 1, `kind` is treaty, and should be one of"
                                                        + " actor, dialogue, statement, partnership, commitment"),
                        fifth -> assertThat(fifth).isEqualTo("odd.json, line 1, `id` is missing"),
                        sixth ->
                                assertThat(sixth)
                                        .startsWith("odd.json, line 1, `kind` is missing"));
    }

    @Test
    void waitsForAGatewayThatIsNotThereYet() throws IOException {
        write("a.ndjson", actors(0, 1));
        gateway.moods.addAll(List.of(503, 503));

        assertThat(load(folder).summary()).isEqualTo("1 recorded");
    }

    @Test
    void givesUpWithAReason() throws IOException {
        write("a.ndjson", actors(0, 1));
        gateway.moods.add(401);

        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> load(folder))
                .withMessageContaining("status 401")
                .withMessageContaining("./entente token");
        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> importer(URI.create("http://127.0.0.1:1")).run(folder))
                .withMessageContaining("127.0.0.1:1 did not take the entries");
        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> load(folder.resolve("none")))
                .withMessageContaining("There is no file or folder");
    }

    private Report load(Path path) {
        return importer(gateway.url()).run(path);
    }

    private static Import importer(URI url) {
        return new Import(
                new Gateway(url, "token", Existing.REVISE, Duration.ofSeconds(1)), Progress.none());
    }

    private static String actors(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> "{\"kind\": \"actor\", \"id\": \"a" + n + "\"}\n")
                .collect(Collectors.joining());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
