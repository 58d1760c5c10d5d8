package org.entente.partnerships.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import javax.sql.DataSource;

/// What the tests say on the topic and see of it in the service.
final class ProposalScene {

    private ProposalScene() {}

    static String promise(String matter) {
        return "{\"n\": 1, \"holders\": [\"eu\"], \"act\": \"commit\", \"matter\": {\"en\": \"%s\"}}"
                .formatted(matter);
    }

    static ValidatableResponse arrived(String id) {
        await().untilAsserted(() -> given().get("/v1/commitments/" + id).then().statusCode(200));
        return given().get("/v1/commitments/" + id).then();
    }

    static ValidatableResponse standsAt(String id, int version) {
        return given().get("/v1/commitments/" + id).then().body("version", equalTo(version));
    }

    /// All before it with the same key has been gone through then as well.
    static void goneThrough(DataSource database, String statement, int version) {
        await().untilAsserted(() ->
                assertThat(
                                one(
                                        database,
                                        "select version from statement_seen where key = '%s'"
                                                .formatted(statement)))
                        .isEqualTo(Integer.toString(version)));
    }

    static String one(DataSource database, String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
