package org.entente.gateway.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.StarterRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class RowsAfreshTest {

    @Inject Jdbi database;
    @Inject Rows rows;

    @Test
    void makesTheSameRowsAgain() {
        StarterRecord.isInTheView();
        try (var owner = new Owner()) {
            owner.publish(Samples.actor("afresh-a", "Third"), 3, Change.Type.REVISED);
            owner.publish(Samples.actor("afresh-a", "First"), 1, Change.Type.RECORDED);
            owner.publish(Samples.actor("afresh-a", "Second"), 2, Change.Type.REVISED);
            owner.publish(Samples.actor("afresh-b", "Gone"), 1, Change.Type.RECORDED);
            owner.publish(Samples.actor("afresh-b", "Gone"), 2, Change.Type.RETRACTED);
        }
        await().untilAsserted(() -> {
            given().get("/v1/actors/afresh-a/history").then().body("items", hasSize(3));
            given().get("/v1/actors/afresh-b/history").then().body("items", hasSize(2));
        });

        database.useTransaction(handle -> {
            var before = everyRow(handle);
            assertThat(before.get("known")).contains("afresh-a").contains("afresh-b");
            new RowsAfresh(rows).refill(handle);
            assertThat(everyRow(handle)).isEqualTo(before);
        });
    }

    private Map<String, String> everyRow(Handle handle) {
        var tables = new TreeMap<String, String>();
        for (var table : rows.tables()) {
            tables.put(
                    table,
                    handle.createQuery(
                                    "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from %s t"
                                            .formatted(table))
                            .mapTo(String.class)
                            .one());
        }
        return tables;
    }
}
