package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.entente.engines.FreePorts;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.launcher.loading.Existing;
import org.entente.launcher.loading.Import;
import org.entente.launcher.loading.Progress;
import org.entente.launcher.story.Caller;
import org.entente.launcher.story.Subscriber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each operation answers each status that the document has for it, and no other, in the form that
/// it says. The house is their own: in the end it is taken apart.
@Tag("contracts")
@Timeout(600)
class StatusesTest {

    /// So few that somebody can use them up, so many that nobody else does.
    private static final int RATE = 600;

    private static final Statuses STATUSES = new Statuses();
    private static List<ApiOperation> operations = List.of();

    @BeforeAll
    static void everythingHappens(@TempDir Path folder) throws IOException, SQLException {
        var document = new ApiDocument();
        operations = document.operations();
        var more =
                Map.of(
                        "ENTENTE_WEBHOOK_ALLOW",
                        "127.0.0.0/8",
                        "ENTENTE_RATE_LIMIT",
                        Integer.toString(RATE));
        try (var house =
                        new House(
                                new Place(Path.of(".."), folder),
                                Ports.spare(),
                                System.out::println,
                                more);
                var subscriber = new Subscriber()) {
            house.start();
            var gateway = house.ports().url(Part.GATEWAY);
            var visitor = new Visitor(gateway, house.issuer(), document, STATUSES);
            var report =
                    new Import(
                                    gateway,
                                    visitor.token("importer", "editor"),
                                    Existing.REVISE,
                                    Progress.none())
                            .run(Path.of("..", "record"));
            assertThat(report.failures()).isEmpty();
            var own = new Caller(gateway, visitor.token(GoodAsks.SUBSCRIBER, "subscriber"));
            var webhook = subscriber.registers(own, "/told", List.of("actor/nowhere"));
            var good =
                    GoodAsks.of(visitor, webhook.get("id").asText(), webhook.get("url").asText());
            new EntryStates(visitor, good).go();
            new WebhookStates(visitor, good, "http://127.0.0.1:" + FreePorts.inARow(1) + "/").go();
            new EveryOperation(visitor, good, operations).go(RATE);
            new Outages(house, visitor, good, operations).go();
        }
    }

    @Test
    void areAllSeen() {
        assertThat(STATUSES.missing(operations)).isEmpty();
    }

    @Test
    void areAllDocumented() {
        assertThat(STATUSES.undocumented()).isEmpty();
    }

    @Test
    void comeWithWhatIsDocumented() {
        assertThat(STATUSES.different()).isEmpty();
    }
}
