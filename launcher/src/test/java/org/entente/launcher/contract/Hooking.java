package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.entente.launcher.story.Caller;
import org.entente.launcher.story.Subscriber;

/// Does with a webhook whatever can be done with one.
record Hooking(Visitors visitors, String prefix) {

    private static final String HOOKS = "/v1/webhooks";

    void ofAll() throws IOException {
        visitors.othersMayNot("POST", HOOKS, "{\"url\": \"https://example.org/x\"}");
        visitors.answered(422, "POST", HOOKS, "{\"url\": \"https://10.0.0.1/x\"}");
        visitors.answered(422, "POST", HOOKS, "{\"nonsense\": 1}");
        visitors.answered(404, "GET", HOOKS + "/nobody", null);
        isNotToldBeforeItAgrees();
        try (var subscriber = new Subscriber()) {
            var key = "actor/" + prefix + "-actor";
            var hook = subscriber.registers(visitors.editor(), "/told", List.of(key));
            var path = HOOKS + "/" + hook.get("id").asText();
            visitors.answered(200, "GET", HOOKS, null);
            revise(path, hook.get("url").asText(), key);
            visitors.answered(200, "POST", path + "/verify", null);
            visitors.answered(200, "POST", path + "/secret", null);
            visitors.answered(200, "POST", path + "/test", null);
            replay(path, subscriber);
            visitors.answered(200, "POST", path + "/disable", null);
            visitors.answered(200, "POST", path + "/enable", null);
            visitors.answered(204, "DELETE", path, null);
            visitors.answered(404, "DELETE", path, null);
        }
    }

    /// Nobody listens at the port.
    private void isNotToldBeforeItAgrees() throws IOException {
        var body = "{\"url\": \"http://127.0.0.1:9/nobody\"}";
        var hook = Caller.json(visitors.answered(201, "POST", HOOKS, body));
        var path = HOOKS + "/" + hook.get("id").asText();
        visitors.answered(200, "POST", path + "/verify", null);
        visitors.answered(409, "POST", path + "/enable", null);
        visitors.answered(409, "POST", path + "/disable", null);
        visitors.answered(409, "POST", path + "/test", null);
        visitors.answered(204, "DELETE", path, null);
    }

    private void revise(String path, String url, String key) throws IOException {
        var tag =
                visitors.answered(200, "GET", path, null)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        var body =
                """
                {"url": "%s", "filter": {"ids": ["%s"], "kinds": ["actor"]}, "description": "a test"}\
                """
                        .formatted(url, key);
        visitors.othersMayNot("PUT", path, body);
        visitors.answered(428, "PUT", path, body);
        visitors.answered(412, "PUT", path, body, "If-Match", "\"nonsense\"");
        visitors.answered(200, "PUT", path, body, "If-Match", tag);
    }

    private void replay(String path, Subscriber subscriber) throws IOException {
        visitors.answered(422, "POST", path + "/replay", "{\"from\": \"nonsense\"}");
        visitors.answered(200, "POST", path + "/replay", "{\"from\": \"0\"}");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(subscriber.told("/told")).hasSizeGreaterThanOrEqualTo(2));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(
                                        Caller.json(
                                                        visitors.answered(
                                                                200,
                                                                "GET",
                                                                path + "/deliveries",
                                                                null))
                                                .get("items"))
                                .hasSizeGreaterThanOrEqualTo(2));
        visitors.answered(200, "GET", path + "/deliveries?limit=1", null);
    }
}
