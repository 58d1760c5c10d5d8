package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// No service starts without knowing whom to believe: it ends, and says in one sentence what is
/// missing.
@Timeout(300)
class RefusedStartTest {

    private static final String ISSUER = "ENTENTE_JWT_ISSUER";
    private static final String KEY = "ENTENTE_JWT_KEY";
    private static final String PASSWORD = "ENTENTE_DATABASE_PASSWORD";

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> saysWhatIsMissing() throws IOException {
        var key = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----");
        var right = Map.of(ISSUER, "https://issuer.example", KEY, key.toString());
        return Stream.of(Part.STATEMENTS, Part.PARTNERSHIPS, Part.GATEWAY)
                .flatMap(service ->
                        Stream.of(
                                refused(service, right, ISSUER, null, ISSUER + " is not set"),
                                refused(service, right, ISSUER, "", ISSUER + " is not set"),
                                refused(service, right, KEY, null, KEY + " is not set"),
                                refused(service, right, KEY, "", KEY + " is not set"),
                                refused(service, right, KEY, "/nowhere.pem", "cannot be read"),
                                refused(
                                        service,
                                        right,
                                        "ENTENTE_JWT_ALGORITHM",
                                        "HS256",
                                        "ENTENTE_JWT_ALGORITHM is 'HS256'"),
                                refused(
                                        service,
                                        right,
                                        PASSWORD + "_FILE",
                                        "/nowhere",
                                        PASSWORD + "_FILE names /nowhere")));
    }

    private static DynamicTest refused(
            Part service,
            Map<String, String> right,
            String setting,
            @Nullable String value,
            String sentence) {
        var environment = new HashMap<>(right);
        environment.remove(setting);
        if (value != null) {
            environment.put(setting, value);
        }
        return DynamicTest.dynamicTest(
                "%s, %s=%s".formatted(service.title(), setting, value),
                () -> {
                    var ended = started(service, environment);

                    assertThat(ended.code()).isEqualTo(1);
                    assertThat(ended.output()).isEmpty();
                    assertThat(ended.errors().lines())
                            .singleElement()
                            .asString()
                            .contains(sentence)
                            .endsWith(".");
                });
    }

    private static Shell.Ended started(Part service, Map<String, String> environment) {
        var root = Path.of("..");
        var jar = new Place(root, root).application(service).resolve("quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Shell(root, environment)
                .attempt(List.of(java.toString(), "-jar", jar.toString()));
    }
}
