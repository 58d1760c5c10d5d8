package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// What subscribers get is what is promised to them, say clients, parsers and validators of others.
/// `-Dentente.golden.write=RELEASE` keeps copies of the events.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class EventsTest {

    private static final Path GOLDEN =
            Path.of("..", "contracts/src/test/resources/org/entente/contracts/golden")
                    .toAbsolutePath()
                    .normalize();

    @BeforeAll
    static void everythingHappens(Lodging lodging) throws IOException {
        new Scene(lodging.editor(), "golden").play();
    }

    @Test
    void areDocumentedWithoutFault() {
        assertThat(Node.run("asyncapi.mjs")).startsWith("AsyncAPI 3.1.0, ");
    }

    @Test
    void onTheTopicsAreCloudEventsAsDocumented(Lodging lodging) {
        var token = lodging.token("editor");
        var release = System.getProperty("entente.golden.write");
        var printed =
                release == null
                        ? Node.run("topics.mjs", lodging.kafka(), lodging.gateway(), token)
                        : Node.run(
                                "topics.mjs",
                                lodging.kafka(),
                                lodging.gateway(),
                                token,
                                GOLDEN.resolve(release),
                                "golden-");

        assertThat(printed).contains("events of 18 types");
    }

    @Test
    void inTheFeedAreAsDocumented(Lodging lodging) {
        assertThat(Node.run("changes.mjs", lodging.gateway(), lodging.token("editor")))
                .matches("[0-9]+ items in pages, [0-9]+ events");
    }
}
