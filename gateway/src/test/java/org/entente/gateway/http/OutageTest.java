package org.entente.gateway.http;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.entente.contracts.ProblemType;
import org.entente.gateway.OnRealEngines;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A database that cannot be had, or takes too long, is no fault of the gateway's; what is one
/// stays inside.
@QuarkusTest
@OnRealEngines
@Timeout(120)
class OutageTest {

    private static final int MOST = 17;

    @Inject DataSource pool;

    @Inject Jdbi database;

    @Test
    void aDatabaseThatCannotBeHadIsSaidToBeUnavailable() throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            takeAll(held);

            refused("/v1/actors?actor=outage", 503, ProblemType.UNAVAILABLE, "5");
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUp() {
        database.useTransaction(handle -> {
            handle.execute("lock table version in access exclusive mode");

            refused("/v1/actors?actor=costly", 503, ProblemType.QUESTION_TOO_COSTLY, "5");
        });
        assertThat(Wired.get("/v1/actors?actor=costly").status()).isEqualTo(200);
    }

    @Test
    void whatIsBrokenHereIsNotShown() {
        database.useHandle(handle -> handle.execute("alter table office rename to office_broken"));
        try {
            refused("/v1/offices?person=broken", 500, ProblemType.INTERNAL_ERROR, "");
        } finally {
            database.useHandle(
                    handle -> handle.execute("alter table office_broken rename to office"));
        }
    }

    /// Until there is none to be had: others have some already.
    private void takeAll(List<Connection> held) {
        try {
            for (var i = 0; i < MOST; i++) {
                held.add(pool.getConnection());
            }
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("acquisition timeout");
        }
    }

    private static void refused(String address, int status, ProblemType type, String retry) {
        var answer = Wired.get(address);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo(retry);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThatJson(answer.body()).isObject().containsEntry("type", type.address());
        for (var inside : List.of("SQL", "select", "office_broken", "jdbc", "Exception", "org.")) {
            assertThat(answer.body()).doesNotContain(inside);
        }
    }
}
