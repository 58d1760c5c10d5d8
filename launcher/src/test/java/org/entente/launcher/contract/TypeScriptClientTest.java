package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The types that openapi-typescript makes of the document compile as strictly as its compiler can
/// be, and hold for what is answered.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class TypeScriptClientTest {

    @TempDir Path folder;

    @Test
    void readsAndWrites(Lodging lodging) throws IOException {
        for (var file : new String[] {"flow.ts", "tsconfig.json"}) {
            Files.copy(Flow.FOLDER.resolve(file), folder.resolve(file));
        }
        Files.copy(Node.FOLDER.resolve("package.json"), folder.resolve("package.json"));
        Files.createSymbolicLink(
                folder.resolve("node_modules"), Node.FOLDER.resolve("node_modules"));
        succeeds("openapi-typescript", Flow.DOCUMENT, "--output", folder.resolve("api.d.ts"));
        succeeds("tsc", "--project", folder);

        var told = Node.run(folder.resolve("flow.js").toString(), Flow.arguments(lodging, "ts"));

        assertThat(told.lines()).containsExactlyElementsOf(Flow.told(lodging));
    }

    private static void succeeds(String program, Object... arguments) {
        var ended = Node.program(program, arguments);
        assertThat(ended.code()).as(ended.printed()).isZero();
    }
}
