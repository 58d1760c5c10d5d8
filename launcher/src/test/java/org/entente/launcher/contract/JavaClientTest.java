package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.launcher.story.Shell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The client that openapi-generator makes of the document for Java's own HTTP client and Jackson
/// compiles as it is, and reads and writes.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class JavaClientTest {

    /// Put there by Maven's profile `contracts`; it is on nobody's class path.
    private static final Path GENERATOR =
            Path.of("target", "generators", "openapi-generator-cli.jar").toAbsolutePath();

    /// What the generated code needs is what the gateway has: Jackson and Jakarta's annotations.
    private static final String LIBRARIES =
            Path.of("..", "gateway/target/quarkus-app/lib/main/*").toAbsolutePath().toString();

    /// Jakarta's annotations instead of javax's, which have no successor; one parameter object
    /// instead of two dozen parameters in a row; an entry of any kind is read by its `kind`, where
    /// the generator would try one class after the other.
    private static final String OPTIONS =
            "invokerPackage=org.example.client,apiPackage=org.example.client.api,"
                    + "modelPackage=org.example.client.model,openApiNullable=false,"
                    + "useJakartaEe=true,useSingleRequestParameter=true,useOneOfDiscriminatorLookup=true";

    @TempDir Path folder;

    @Test
    void readsAndWrites(Lodging lodging) throws IOException {
        assertThat(GENERATOR).exists();
        var generated =
                java(
                        "-jar",
                        GENERATOR,
                        "generate",
                        "--generator-name",
                        "java",
                        "--library",
                        "native",
                        "--input-spec",
                        Flow.DOCUMENT,
                        "--output",
                        folder.resolve("generated"),
                        "--global-property",
                        "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                        "--additional-properties",
                        OPTIONS);
        assertThat(generated.lines()).noneMatch(line -> line.contains(" ERROR "));
        // No object of the document was without a name.
        assertThat(generated).doesNotContain("Inline schema created");
        compile();

        var told =
                java(
                        Stream.concat(
                                        Stream.of(
                                                "-cp",
                                                folder.resolve("classes") + ":" + LIBRARIES,
                                                "Flow"),
                                        Stream.of(Flow.arguments(lodging, "java")))
                                .toArray());

        var expected = new ArrayList<>(Flow.told(lodging));
        expected.add("Actor, Commitment, Dialogue, Partnership, Statement");
        assertThat(told.lines()).containsExactlyElementsOf(expected);
    }

    private void compile() throws IOException {
        var command =
                new ArrayList<>(
                        List.of(tool("javac"), "-proc:none", "-nowarn", "-cp", LIBRARIES, "-d"));
        command.add(folder.resolve("classes").toString());
        command.add(Flow.FOLDER.resolve("Flow.java").toString());
        try (var files = Files.walk(folder.resolve("generated"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
        }
        new Shell(folder, Map.of()).run(command);
    }

    private String java(Object... arguments) {
        var command = new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1"));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new Shell(folder, Map.of()).run(command);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
