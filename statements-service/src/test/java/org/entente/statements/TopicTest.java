package org.entente.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.testing.Engines;
import org.entente.testing.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
class TopicTest {

    private static final String TRACE_PARENT =
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void publishesEveryChangeAsACloudEventWithTheWholeEntry() {
        Api.editor()
                .header("traceparent", TRACE_PARENT)
                .body(Api.actor("topic-a", "state"))
                .put("/v1/actors/topic-a");
        Api.revise("actors/topic-a", 1, Api.actor("topic-a", "organisation"));
        Api.retract("actors/topic-a", "a test");

        await().untilAsserted(() -> assertThat(published("actor/topic-a")).hasSize(3));
        var changes = published("actor/topic-a");
        assertThat(changes)
                .extracting(change -> header(change, "ce_type"))
                .containsExactly(
                        "org.entente.actor.recorded",
                        "org.entente.actor.revised",
                        "org.entente.actor.retracted");
        assertThat(changes)
                .extracting(change -> header(change, "ce_entryversion"))
                .containsExactly("1", "2", "3");
        var first = changes.getFirst();
        assertThat(header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(first, "ce_source")).isEqualTo("/statements-service");
        assertThat(header(first, "ce_subject")).isEqualTo("actor/topic-a");
        assertThat(header(first, "content-type")).isEqualTo("application/json");
        // No traces are recorded here; those of others pass through.
        assertThat(header(first, "ce_traceparent")).isEqualTo(TRACE_PARENT);
        assertThat(header(first, "traceparent")).isEqualTo(TRACE_PARENT);
        assertThat(changes.getLast().headers().lastHeader("traceparent")).isNull();
        assertThat(new String(first.value(), StandardCharsets.UTF_8))
                .isEqualTo(RestAssured.get("/v1/actors/topic-a/history/1").asString());
        assertThat(changes).extracting(change -> header(change, "ce_id")).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheOrderOfEachEntryWhoeverWrites() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var entry = 0; entry < 8; entry++) {
                var id = "topic-order-" + entry;
                threads.submit(() -> {
                    Api.put("actors/" + id, Api.actor(id, "state"));
                    for (var version = 1; version < 25; version++) {
                        var body = Api.actor(id, "state").replace("The ", "V" + version);
                        Api.revise("actors/" + id, version, body);
                    }
                });
            }
        }

        for (var entry = 0; entry < 8; entry++) {
            var key = "actor/topic-order-" + entry;
            await().untilAsserted(() ->
                    assertThat(published(key).stream().map(TopicTest::version))
                            .containsExactlyElementsOf(
                                    java.util.stream.LongStream.rangeClosed(1, 25)
                                            .boxed()
                                            .toList()));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> published(String key) {
        return Topic.all("entente.statements").stream()
                .filter(change -> change.key().equals(key))
                .toList();
    }

    private static long version(ConsumerRecord<String, byte[]> change) {
        return Long.parseLong(header(change, "ce_entryversion"));
    }

    private static String header(ConsumerRecord<String, byte[]> change, String name) {
        return new String(change.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
