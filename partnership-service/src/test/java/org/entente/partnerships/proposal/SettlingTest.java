package org.entente.partnerships.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.partnerships.proposal.ProposalScene.arrived;
import static org.entente.partnerships.proposal.ProposalScene.goneThrough;
import static org.entente.partnerships.proposal.ProposalScene.promise;
import static org.entente.partnerships.proposal.ProposalScene.standsAt;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.entente.partnerships.Api;
import org.entente.testing.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "partnerships"))
@Timeout(90)
class SettlingTest {

    @Inject DataSource database;

    @Test
    void whatAnEditorRecordsSettlesTheProposalOrForestallsIt() {
        Neighbour.publish("word-e", 1, promise("help"));
        arrived("word-e-1");
        Api.put("commitments/word-own", Api.commitment("word-own", "\"madeIn\": [\"word-e#1\"]"))
                .then()
                .statusCode(201);
        standsAt("word-e-1", 2)
                .body("stage", equalTo("declined"))
                .body("change.by", equalTo("editor@example.org"))
                .body("change.why", equalTo("recorded as commitment/word-own"));

        Api.put(
                        "commitments/word-first",
                        Api.commitment("word-first", "\"madeIn\": [\"word-f#1\"]"))
                .then()
                .statusCode(201);
        Neighbour.publish("word-f", 1, promise("help"));
        goneThrough(database, "word-f", 1);
        given().get("/v1/commitments/word-f-1").then().statusCode(404);
    }

    @Test
    void anImportSettlesManyAtOnce() {
        var lines = new StringBuilder();
        for (var n = 0; n < 20; n++) {
            Neighbour.publish("word-many-" + n, 1, promise("help"));
            lines.append(
                            Api.commitment(
                                    "word-imported-" + n,
                                    "\"madeIn\": [\"word-many-" + n + "#1\"]"))
                    .append('\n');
        }
        for (var n = 0; n < 20; n++) {
            arrived("word-many-" + n + "-1");
        }

        assertThat(Api.importing(lines.toString()).asString().lines())
                .allMatch(line -> line.contains("\"outcome\":\"recorded\""));

        for (var n = 0; n < 20; n++) {
            standsAt("word-many-" + n + "-1", 2).body("stage", equalTo("declined"));
        }
    }

    @Test
    void proposingAndRecordingAtOnceEndsInOneOfTheTwoOutcomes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 15; round++) {
                var statement = "word-race-" + round;
                var own = "word-raced-" + round;
                var body = Api.commitment(own, "\"madeIn\": [\"" + statement + "#1\"]");
                Callable<Integer> says =
                        () -> {
                            Neighbour.publish(statement, 1, promise("help"));
                            return 201;
                        };
                Callable<Integer> records = () -> Api.put("commitments/" + own, body).statusCode();
                for (var done : threads.invokeAll(List.of(says, records))) {
                    assertThat(done.get()).isEqualTo(201);
                }
            }
        }
        for (var round = 0; round < 15; round++) {
            goneThrough(database, "word-race-" + round, 1);
        }

        for (var round = 0; round < 15; round++) {
            var proposal = given().get("/v1/commitments/word-race-" + round + "-1");
            if (proposal.statusCode() != 404) {
                assertThat(proposal.jsonPath().getString("stage")).isEqualTo("declined");
                assertThat(proposal.jsonPath().getString("change.why"))
                        .isEqualTo("recorded as commitment/word-raced-" + round);
            }
        }
    }

    @Test
    void anImportMayBringTheSameCommitmentTwice() {
        var first = Api.commitment("word-twice", "\"madeIn\": [\"word-t#1\"]");
        var second = first.replace("\"meet\"", "\"meet again\"");

        assertThat(Api.importing(first + "\n" + second + "\n").asString())
                .contains("\"outcome\":\"recorded\"", "\"outcome\":\"revised\"");

        standsAt("word-twice", 2).body("matter.en", equalTo("meet again"));
    }
}
