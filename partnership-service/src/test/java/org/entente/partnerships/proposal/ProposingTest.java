package org.entente.partnerships.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.partnerships.proposal.ProposalScene.arrived;
import static org.entente.partnerships.proposal.ProposalScene.goneThrough;
import static org.entente.partnerships.proposal.ProposalScene.one;
import static org.entente.partnerships.proposal.ProposalScene.promise;
import static org.entente.partnerships.proposal.ProposalScene.standsAt;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.partnerships.Api;
import org.entente.testing.Engines;
import org.entente.testing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "partnerships"))
@Timeout(90)
class ProposingTest {

    private static final String WHY = "{\"why\": \"a test\"}";

    @Inject DataSource database;

    @Test
    void proposesACommitmentForEveryPositionThatPromises() {
        Neighbour.publish(
                "word-a",
                1,
                """
                {"n": 1, "holders": ["eu"], "act": "condemn", "matter": {"en": "arms"}},
                {"n": 2, "holders": ["eu", "kr"], "act": "commit", "targets": ["ua"], "matter": {"en": "help"},
                 "topics": ["ukraine"], "sources": ["s2"]},
                {"n": 3, "holders": ["eu"], "act": "commit", "aux": "negated", "matter": {"en": "no"}}\
                """);

        arrived("word-a-2")
                .body("stage", equalTo("proposed"))
                .body("by", equalTo(List.of("eu", "kr")))
                .body("to", equalTo(List.of("ua")))
                .body("matter.en", equalTo("help"))
                .body("topics", equalTo(List.of("ukraine")))
                .body("madeOn", equalTo("2024-11-04"))
                .body("madeIn", equalTo(List.of("word-a#2")))
                .body("sources.id", equalTo(List.of("s2")))
                .body("change.type", equalTo("recorded"))
                .body("change.by", equalTo("partnership-service"))
                .body("change.why", equalTo("proposed from statement/word-a#2, version 1"));
        given().get("/v1/commitments/word-a-1").then().statusCode(404);
        given().get("/v1/commitments/word-a-3").then().statusCode(404);
        await().untilAsserted(() ->
                assertThat(published("word-a-2"))
                        .extracting(event -> header(event, "ce_type"))
                        .containsExactly(
                                "org.entente.commitment.recorded",
                                "org.entente.commitment.proposed"));
        assertThat(header(published("word-a-2").getLast(), "ce_occasion")).isEqualTo("proposed");
    }

    @Test
    void repetitionsAndOlderVersionsChangeNothing() {
        Neighbour.publish("word-b", 2, promise("help"));
        arrived("word-b-1");

        Neighbour.publish("word-b", 2, promise("help"));
        Neighbour.publish("word-b", 1, promise("older"));
        Neighbour.publish("word-b", 2, promise("help"));
        Neighbour.publish("word-b", 3, promise("help"));
        goneThrough(database, "word-b", 3);

        standsAt("word-b-1", 1).body("matter.en", equalTo("help"));
        assertThat(published("word-b-1")).hasSize(2);
    }

    @Test
    void keepsOpenProposalsInStepWithTheStatementAndLeavesDecidedOnesAlone() {
        Neighbour.publish("word-c", 1, promise("help") + ", " + promise("more").replace("1", "2"));
        arrived("word-c-2");
        Api.post("commitments/word-c-2/acceptance", WHY).then().statusCode(200);

        Neighbour.publish("word-c", 2, promise("help at once"));
        await().untilAsserted(
                        () -> standsAt("word-c-1", 2).body("matter.en", equalTo("help at once")));
        standsAt("word-c-2", 2).body("stage", equalTo("accepted"));

        Neighbour.publish("word-c", 3, promise("help").replace("commit", "condemn"));
        await().untilAsserted(() ->
                standsAt("word-c-1", 3)
                        .body("stage", equalTo("declined"))
                        .body(
                                "change.why",
                                equalTo(
                                        "statement/word-c#1 promises nothing any more in version 3")));
        Neighbour.publish("word-c", 4, promise("help"));
        await().untilAsserted(() -> standsAt("word-c-1", 4).body("stage", equalTo("proposed")));
        Api.post("commitments/word-c-1/rejection", WHY).then().statusCode(200);
        Neighbour.publish("word-c", 5, promise("help now"));
        goneThrough(database, "word-c", 5);
        standsAt("word-c-1", 5).body("stage", equalTo("declined"));
    }

    @Test
    void declinesWhatWasProposedFromAStatementThatIsRetracted() {
        Neighbour.publish("word-d", 1, promise("help"));
        arrived("word-d-1");

        Neighbour.retract("word-d", 2, promise("help"));

        await().untilAsserted(() ->
                standsAt("word-d-1", 2)
                        .body("stage", equalTo("declined"))
                        .body(
                                "change.why",
                                equalTo("statement/word-d was retracted in version 2")));
    }

    @Test
    void takesAnotherIdWhereItsOwnIsTakenOrTooLong() {
        Api.put("commitments/word-g-1", Api.commitment("word-g-1", "\"verifiable\": true"))
                .then()
                .statusCode(201);
        var longest = "w".repeat(199);
        Neighbour.publish("word-g", 1, promise("help"));
        Neighbour.publish(longest, 1, promise("help"));

        await().untilAsserted(() -> {
            assertThat(proposalOf("word-g#1")).startsWith("commitment/word-g-1-");
            assertThat(proposalOf(longest + "#1"))
                    .startsWith("commitment/wwww")
                    .contains("w-1-")
                    .hasSize("commitment/".length() + 200);
        });
    }

    @Test
    void parksWhatCannotBeReadAndGoesOn() {
        Neighbour.send("statement/word-broken", 1, "recorded", "{\"kind\": ");
        Neighbour.publish("word-h", 1, promise("help"));

        arrived("word-h-1");
        await().untilAsserted(() ->
                assertThat(one(database, "select key from neighbour_parked where reason <> ''"))
                        .isEqualTo("statement/word-broken"));
    }

    private String proposalOf(String position) throws SQLException {
        return one(database, "select key from proposal where position = '" + position + "'");
    }

    private static List<ConsumerRecord<String, byte[]>> published(String id) {
        return Topic.all("entente.partnerships").stream()
                .filter(event -> event.key().equals("commitment/" + id))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
