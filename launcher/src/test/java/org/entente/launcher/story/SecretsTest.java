package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.launcher.Trained;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What is secret shows nowhere: not in a log, an answer, a page for operators or a list of
/// processes, also when things go wrong.
@Timeout(600)
@EnabledOnOs(value = OS.LINUX, disabledReason = "it looks into /proc")
@ExtendWith(Trained.class)
class SecretsTest {

    private static final List<Part> SERVICES =
            List.of(Part.STATEMENTS, Part.PARTNERSHIPS, Part.GATEWAY);

    @TempDir Path folder;

    private House house;
    private String token;

    @BeforeEach
    void up() {
        house = new House(new Place(Path.of(".."), folder), Ports.spare(), System.out::println);
        house.start();
        token =
                house.issuer()
                        .token(
                                "editor@example.org",
                                List.of("editor"),
                                Instant.now(),
                                Duration.ofHours(1));
    }

    @AfterEach
    void down() {
        house.close();
    }

    @Test
    void showNowhere() throws IOException {
        var shown = new ArrayList<String>();
        shown.addAll(answers(token));
        shown.addAll(answers(token.substring(0, token.length() - 8) + "tampered"));
        shown.addAll(pages());
        house.kill(Part.POSTGRESQL);
        shown.addAll(answers(token));
        house.start(Part.POSTGRESQL);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(caller(Part.GATEWAY, token).get("/v1/actors").statusCode())
                                .isEqualTo(200));
        var commands = commands();
        var logs = logs();

        assertThat(commands).anyMatch(command -> command.contains("quarkus-run.jar"));
        assertThat(String.join("\n", logs))
                .contains("A caller was not believed: signature", "PSQLException");
        var secrets = secrets();
        assertThat(Stream.of(shown, commands, logs).flatMap(List::stream))
                .allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    }

    private String[] secrets() throws IOException {
        var secrets = new ArrayList<String>();
        for (var database : List.of("statements", "partnerships", "view")) {
            secrets.add(house.databases().database(database).password());
        }
        secrets.add(token.substring(token.lastIndexOf('.') + 1, token.length() - 8));
        secrets.add(token.split("\\.")[1]);
        Files.readAllLines(house.issuer().privateKey()).stream()
                .filter(line -> line.length() > 40)
                .forEach(secrets::add);
        return secrets.toArray(String[]::new);
    }

    /// What goes well, and every way in which it does not.
    private List<String> answers(String token) throws IOException {
        var answers = new ArrayList<String>();
        for (var service : SERVICES) {
            var caller = caller(service, token);
            answers.add(text(caller.get("/v1/actors/nobody")));
            answers.add(text(caller.get("/v1/actors?cursor=wrong")));
            answers.add(text(caller.get("/v1/nothing/of/this/kind")));
            answers.add(text(caller.put("/v1/actors/secrets", null, "{ no")));
            answers.add(text(caller.put("/v1/actors/secrets", null, "{\"kind\": \"actor\"}")));
            answers.add(text(caller.post("/v1/commitments/secrets/acceptance", "{}")));
        }
        return answers;
    }

    private List<String> pages() throws IOException {
        var pages = new ArrayList<String>();
        for (var service : SERVICES) {
            var management =
                    new Caller(
                            URI.create("http://127.0.0.1:" + house.ports().management(service)),
                            token);
            for (var page : List.of("/q/health", "/q/metrics", "/q/info", "/q", "/", "/rebuild")) {
                pages.add(text(management.get(page)));
            }
        }
        pages.add(text(caller(Part.GATEWAY, token).get("/v1/status")));
        return pages;
    }

    private static String text(HttpResponse<String> answer) {
        return answer.headers().map() + "\n" + answer.body();
    }

    private Caller caller(Part service, String token) {
        return new Caller(house.ports().url(service), token);
    }

    private List<String> logs() throws IOException {
        try (var files = Files.walk(folder.resolve("logs"))) {
            var logs = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                logs.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return logs;
        }
    }

    /// How every process on this machine was called.
    private static List<String> commands() throws IOException {
        var commands = new ArrayList<String>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                try {
                    commands.add(
                            Files.readString(
                                    process.resolve("cmdline"), StandardCharsets.ISO_8859_1));
                } catch (NoSuchFileException _) {
                    // It has ended meanwhile, or is ending.
                    continue;
                }
            }
        }
        return commands;
    }
}
