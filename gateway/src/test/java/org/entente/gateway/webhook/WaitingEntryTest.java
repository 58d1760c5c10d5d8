package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.webhook.Receiver.Reply;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What one entry has pending while it waits, and what is left of it when it is given up.
@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@Timeout(60)
class WaitingEntryTest {

    private static final String WAITING =
            """
            insert into webhook_pending (endpoint, position, key, attempts, due_at, taken_at)
            select ?, 1000000000 + n, 'actor/hook-stuck', case n when 1 then 1 else 0 end, now() + interval '1 day', now()
            from generate_series(1, ?) n\
            """;

    @Inject Jdbi database;

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();
    private final Subscriber subscriber = new Subscriber("waits@example.org");

    @AfterEach
    void closes() {
        owner.close();
        receiver.close();
    }

    @Test
    void othersGoOnHoweverMuchOfItIsPending() {
        var id = subscriber.registers(receiver, "actor/hook-unstuck").getString("id");
        waits(id, 600);

        publish("hook-unstuck");

        await().untilAsserted(
                        () -> assertThat(receiver.versions()).contains("actor/hook-unstuck@1"));
        assertThat(subscriber.sees(id).getString("reason")).isNull();
    }

    @Test
    void saysSoWhereSoMuchIsPendingThatNothingMoreIsTaken() {
        var id = subscriber.registers(receiver, "actor/hook-full").getString("id");
        waits(id, 50_000);

        publish("hook-full");

        assertThat(subscriber.sees(id).getString("status")).isEqualTo("active");
        assertThat(subscriber.sees(id).getString("reason")).contains("50000 changes are pending");
        assertThat(receiver.versions()).isEmpty();
        database.useHandle(
                handle -> handle.execute("delete from webhook_pending where endpoint = ?", id));
        publish("hook-full-other");
        await().untilAsserted(
                        () -> assertThat(receiver.versions()).containsExactly("actor/hook-full@1"));
        assertThat(subscriber.sees(id).getString("reason")).isNull();
    }

    /// Else the first failure days later would be one since now.
    @Test
    void nothingFailsAnyMoreWhenTheLastIsGivenUp() {
        receiver.replies(_ -> new Reply(503));
        var id = subscriber.registers(receiver, "actor/hook-quiet").getString("id");
        publish("hook-quiet");
        await().untilAsserted(() -> assertThat(subscriber.log(id).getList("items")).hasSize(4));

        assertThat(subscriber.sees(id).getLong("pending")).isZero();
        assertThat(subscriber.sees(id).getString("failingSince")).isNull();
    }

    private void waits(String id, int changes) {
        database.useHandle(handle -> handle.execute(WAITING, id, changes));
    }

    private void publish(String id) {
        owner.publish(Samples.actor(id, "A state"), 1, Change.Type.RECORDED);
    }
}
