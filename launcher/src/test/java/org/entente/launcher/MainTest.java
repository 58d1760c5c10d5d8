package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir Path data;

    @Test
    void tellsWhatItExpects() {
        assertThat(run("import").output()).contains("Missing required parameter: 'PATH'");
        assertThat(run("import").exitCode()).isEqualTo(2);
        assertThat(run("fly").exitCode()).isEqualTo(2);
        assertThat(run("up", "--port", "x").exitCode()).isEqualTo(2);
        assertThat(run("token", "--role", "king").output())
                .contains("expected one of [EDITOR, SUBSCRIBER, ADMIN]");
        assertThat(run("token", "--role", "subscriber").output())
                .contains("start Entente once with ./entente up");
        assertThat(run("restore").output()).contains("Missing required parameter: 'FILE'");
    }

    @Test
    void tellsThatNothingRuns() {
        assertThat(run("status").exitCode()).isEqualTo(3);
        assertThat(run("status").output()).contains("gateway", "does not run");
        assertThat(run("down").output()).contains("Nothing was running.");
        assertThat(run("down").exitCode()).isZero();
    }

    @Test
    void tellsWhatMustComeFirst() {
        assertThat(run("token").output()).contains("start Entente once with ./entente up");
        assertThat(run("token").exitCode()).isEqualTo(1);
        assertThat(run("import", ".").output()).contains("Entente does not run here");
        assertThat(run("import", ".").exitCode()).isEqualTo(1);
        assertThat(run("backup").output()).contains("There is nothing in", "./entente up");
        assertThat(data).isEmptyDirectory();
        assertThat(run("restore", "none.zip").output()).contains("There is no file none.zip");
        assertThat(run("republish").output()).contains("Entente does not run here");
        assertThat(run("reset").output()).contains("does not look like Entente's data folder");
    }

    private Run run(String command, String... arguments) {
        var words = new ArrayList<>(List.of(command, "--data", data.toString()));
        words.addAll(List.of(arguments));
        var output = new ByteArrayOutputStream();
        var stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        var out = System.out;
        var err = System.err;
        System.setOut(stream);
        System.setErr(stream);
        try {
            int exitCode = Main.run(words.toArray(String[]::new));
            return new Run(exitCode, output.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private record Run(int exitCode, String output) {}
}
