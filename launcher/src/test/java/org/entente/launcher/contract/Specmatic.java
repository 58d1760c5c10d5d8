package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.launcher.story.Shell;

/// Has Specmatic compare what was committed in a folder with what is there now, and try a running
/// Entente.
///
/// @param folder holds the API descriptions, and is under git
record Specmatic(Path folder) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path JAR = Node.FOLDER.resolve("node_modules/specmatic/specmatic.jar");
    private static final Pattern VERDICT =
            Pattern.compile("Verdict for spec \\S*/(\\S+):\\s+\\((COMPATIBLE|INCOMPATIBLE)\\)");

    void commit() {
        git("init", "-q", "-b", "released");
        git("add", ".");
        git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "x");
    }

    private void git(String... words) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        shell().run(command);
    }

    /// What becomes of all requests that it makes up from the documents in a folder.
    ///
    /// @param token whom its requests come from
    static List<GenerativeVerdict> generative(Path folder, URI gateway, String token)
            throws IOException {
        List<String> documents;
        try (var files = Files.list(folder)) {
            documents =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted()
                            .toList();
        }
        var command =
                new ArrayList<>(
                        List.of(
                                JAVA,
                                "-jar",
                                JAR.toString(),
                                "test",
                                "--testBaseURL=" + gateway,
                                "--strict",
                                "--timeout=30",
                                "--junitReportDir=report"));
        command.addAll(documents);
        // One value of each kind and one body with everything: more says nothing new.
        var ended =
                new Shell(
                                folder,
                                Map.of(
                                        "SPECMATIC_GENERATIVE_TESTS", "true",
                                        "SPECMATIC_DISABLE_TELEMETRY", "true",
                                        "MAX_TEST_REQUEST_COMBINATIONS", "1",
                                        "bearer", token))
                        .attempt(command);
        var report = folder.resolve("report/TEST-junit-jupiter.xml");
        assertThat(report).as(ended.errors()).exists();
        return GenerativeVerdict.read(report);
    }

    /// Whether each file that was changed is compatible with what it was.
    Map<String, Boolean> verdicts() {
        var ended =
                shell().attempt(
                                List.of(
                                        JAVA,
                                        "-jar",
                                        JAR.toString(),
                                        "backward-compatibility-check",
                                        "--base-branch",
                                        "released",
                                        "--target-path",
                                        "."));
        var verdicts =
                VERDICT.matcher(ended.output())
                        .results()
                        .collect(
                                Collectors.toMap(
                                        one -> one.group(1),
                                        one -> one.group(2).equals("COMPATIBLE")));
        if (verdicts.isEmpty() && ended.code() != 0) {
            throw new AssertionError(ended.printed());
        }
        return verdicts;
    }

    private Shell shell() {
        return new Shell(folder, Map.of());
    }
}
