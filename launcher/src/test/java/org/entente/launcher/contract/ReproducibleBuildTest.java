package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.launcher.story.Shell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two builds of what is committed, from nothing and in folders of different names, give the same
/// files. Where they do not it says which, and which entry of a jar.
@Tag("contracts")
@Timeout(1800)
class ReproducibleBuildTest {

    /// The one thing that Quarkus 3.33 does not give twice: see [Recorded] for what may differ.
    private static final List<String> RECORDED =
            List.of(
                    "gateway/target/quarkus-app/quarkus/generated-bytecode.jar",
                    "partnership-service/target/quarkus-app/quarkus/generated-bytecode.jar",
                    "statements-service/target/quarkus-app/quarkus/generated-bytecode.jar");

    @TempDir Path folder;

    @Test
    void giveTheSameFiles() throws IOException {
        var one = build("one");
        var other = build("the-other");

        assertThat(one.files()).containsKey("launcher/target/launcher.jar");
        assertThat(one.files().keySet()).containsAll(RECORDED);
        var unlike = new ArrayList<String>();
        for (var name : one.unlike(other)) {
            if (!one.files().containsKey(name) || !other.files().containsKey(name)) {
                unlike.add(name + " is there once");
            } else if (name.endsWith(".jar")) {
                unlike.addAll(unlikeEntries(name, one.entries(name), other.entries(name)));
            } else {
                unlike.add(name);
            }
        }
        assertThat(unlike).isEmpty();
    }

    private Artefacts build(String name) throws IOException {
        var root = folder.resolve(name);
        var here = new Shell(Path.of("..").toAbsolutePath().normalize(), Map.of());
        here.run(List.of("git", "clone", "--quiet", ".", root.toString()));
        new Shell(root, Map.of("JAVA_HOME", System.getProperty("java.home")))
                .run(
                        List.of(
                                "mvn",
                                "--batch-mode",
                                "--offline",
                                "--quiet",
                                "-Dquick",
                                "--projects",
                                "launcher,statements-service,partnership-service,gateway",
                                "--also-make",
                                "package"));
        return Artefacts.of(root);
    }

    private static List<String> unlikeEntries(
            String jar, Map<String, byte[]> one, Map<String, byte[]> other) {
        if (!List.copyOf(one.keySet()).equals(List.copyOf(other.keySet()))) {
            return List.of(jar + " has other entries, or in another order");
        }
        var unlike = new ArrayList<String>();
        var recorded = RECORDED.contains(jar);
        one.forEach((name, entry) -> {
            var again = other.getOrDefault(name, new byte[0]);
            if (!Arrays.equals(entry, again)
                    && !(recorded && Recorded.constants(entry).equals(Recorded.constants(again)))) {
                unlike.add(jar + ": " + name);
            }
        });
        if (unlike.isEmpty() && !recorded) {
            unlike.add(jar + ": the same entries, written differently");
        }
        return unlike;
    }
}
