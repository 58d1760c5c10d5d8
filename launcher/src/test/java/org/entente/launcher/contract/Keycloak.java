package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.engines.FreePorts;

/// A real Keycloak, as its makers publish it, with the realm that the compose file gives it.
final class Keycloak implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target", "keycloak");
    private static final Path REALM = Path.of("..", "deploy", "compose", "keycloak");
    private static final String ADMINISTRATOR = "planted-password-of-the-administrator";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = FreePorts.inARow(2);
    private final Process process;

    /// Returns when it serves.
    Keycloak(Path log) {
        process = start(log);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(process.isAlive()).isTrue();
                    assertThat(serves()).isTrue();
                });
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/entente";
    }

    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /// Somebody who has the roles, and their name as password.
    void user(String name, List<String> roles) throws IOException {
        post(
                "users",
                """
                {"username": "%1$s", "enabled": true, "email": "%1$s@example.org", "emailVerified": true,
                 "firstName": "%1$s", "lastName": "%1$s",
                 "credentials": [{"type": "password", "value": "%1$s", "temporary": false}]}\
                """
                        .formatted(name));
        var id = get("users?username=" + name).at("/0/id").asText();
        for (var role : roles) {
            post("users/" + id + "/role-mappings/realm", "[" + get("roles/" + role) + "]");
        }
    }

    /// Another program of the same realm, which has nothing to do with Entente.
    void client(String name) throws IOException {
        post(
                "clients",
                """
                {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true}\
                """
                        .formatted(name));
    }

    /// The tokens that a user gets through a client.
    JsonNode tokens(String client, String user) throws IOException {
        return tokens("entente", "scope=openid&client_id=" + client, user, user);
    }

    private JsonNode tokens(String realm, String client, String user, String password)
            throws IOException {
        var form =
                "grant_type=password&%s&username=%s&password=%s".formatted(client, user, password);
        var answer =
                send(
                        HttpRequest.newBuilder(
                                        address(
                                                "/realms/"
                                                        + realm
                                                        + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(send(administration(path).GET()).body());
    }

    private void post(String path, String body) throws IOException {
        var answer = send(administration(path).POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 204);
    }

    private HttpRequest.Builder administration(String path) throws IOException {
        var token =
                tokens("master", "client_id=admin-cli", "admin", ADMINISTRATOR)
                        .get("access_token")
                        .asText();
        return HttpRequest.newBuilder(address("/admin/realms/entente/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private boolean serves() throws IOException {
        try {
            return send(HttpRequest.newBuilder(URI.create(keys()))).statusCode() == 200;
        } catch (ConnectException _) {
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Process start(Path log) {
        var program = program();
        var command =
                new ProcessBuilder(
                                program.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--import-realm",
                                "--db=dev-mem",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--http-management-port=" + (port + 1))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        try {
            var imported = Files.createDirectories(program.resolve("data/import"));
            Files.copy(
                    REALM.resolve("entente-realm.json"),
                    imported.resolve("entente-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The build unpacks it, with its version in the folder's name.
    private static Path program() {
        try (var folders = Files.list(PROGRAM)) {
            return folders.findFirst().orElseThrow().toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Keycloak is not there: the profile `contracts` unpacks it", e);
        }
    }

    @Override
    public void close() {
        // The script has become the server (exec), so there is one process.
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
