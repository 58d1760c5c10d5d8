package org.entente.launcher.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.launcher.story.Shell;

/// Has Specmatic compare what was committed in a folder with what is there now.
///
/// @param folder holds the API descriptions, and is under git
record Specmatic(Path folder) {

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

    /// Whether each file that was changed is compatible with what it was.
    Map<String, Boolean> verdicts() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var ended =
                shell().attempt(
                                List.of(
                                        java,
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
