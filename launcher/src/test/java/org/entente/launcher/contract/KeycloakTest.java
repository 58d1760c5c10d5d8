package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.launcher.story.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Entente believes a real Keycloak, with the realm in `deploy/compose/keycloak`.
@Tag("contracts")
@Timeout(1200)
class KeycloakTest {

    private static final String ACTOR =
            """
            {"kind": "actor", "id": "%s", "type": "state", "names": {"en": "Somewhere"},
             "sources": [{"id": "s1", "url": "https://example.org/1", "publisher": "Example", "title": "A page",
                          "readOn": "2026-11-24", "grade": "official"}]}\
            """;

    @TempDir Path folder;

    @Test
    void letsEachDoWhatItsRolesSay() throws IOException {
        try (var keycloak = new Keycloak(folder.resolve("keycloak.log"))) {
            keycloak.user("reader", List.of());
            keycloak.user("susan", List.of("subscriber"));
            keycloak.user("edith", List.of("editor"));
            keycloak.user("adam", List.of("admin"));
            keycloak.client("elsewhere");
            var more = new HashMap<String, String>();
            more.put("ENTENTE_JWT_ISSUER", keycloak.issuer());
            more.put("ENTENTE_JWT_KEY", keycloak.keys());
            try (var house =
                    new House(
                            new Place(Path.of(".."), folder.resolve("house")),
                            Ports.spare(),
                            System.out::println,
                            more)) {
                house.start();
                keepsItsDoors(house, keycloak, "keycloak-groups");

                // As Keycloak has them without a mapper.
                house.stop(Part.GATEWAY);
                more.put("ENTENTE_JWT_ROLES", "realm_access/roles");
                house.start(Part.GATEWAY);
                keepsItsDoors(house, keycloak, "keycloak-realm");
            }
        }
    }

    private static void keepsItsDoors(House house, Keycloak keycloak, String id)
            throws IOException {
        var edith = keycloak.tokens("entente", "edith");
        assertThat(writes(house, id, access(keycloak.tokens("entente", "reader")))).isEqualTo(403);
        assertThat(writes(house, id, access(keycloak.tokens("entente", "adam")))).isEqualTo(403);
        assertThat(writes(house, id, access(edith))).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    var history =
                            gateway(house, access(edith)).json("/v1/actors/" + id + "/history");
                    assertThat(history.at("/items/0/change/by").asText())
                            .as("%s", history)
                            .isEqualTo("edith");
                });

        assertThat(subscribes(house, access(keycloak.tokens("entente", "susan")))).isEqualTo(200);
        assertThat(subscribes(house, access(keycloak.tokens("entente", "reader")))).isEqualTo(403);

        assertThat(operates(house, access(keycloak.tokens("entente", "adam")))).isEqualTo(200);
        assertThat(operates(house, access(edith))).isEqualTo(403);

        assertThat(writes(house, id, edith.get("id_token").asText())).isEqualTo(401);
        assertThat(writes(house, id, edith.get("refresh_token").asText())).isEqualTo(401);
        assertThat(writes(house, id, access(keycloak.tokens("elsewhere", "edith")))).isEqualTo(401);
    }

    private static String access(JsonNode tokens) {
        return tokens.get("access_token").asText();
    }

    private static int writes(House house, String id, String token) throws IOException {
        return gateway(house, token)
                .put("/v1/actors/" + id, null, ACTOR.formatted(id))
                .statusCode();
    }

    private static int subscribes(House house, String token) throws IOException {
        return gateway(house, token)
                .get("/v1/webhooks", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private static int operates(House house, String token) throws IOException {
        var management = URI.create("http://127.0.0.1:" + house.ports().management(Part.GATEWAY));
        return new Caller(management, token).post("/parked/retry", "").statusCode();
    }

    private static Caller gateway(House house, String token) {
        return new Caller(house.ports().url(Part.GATEWAY), token);
    }
}
