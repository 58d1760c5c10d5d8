package org.entente.gateway.webhook.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a real name server on loopback is asked, and what is made of its answers.
class DnsNamesTest {

    private final NameServer server = new NameServer();
    private final DnsNames names =
            new DnsNames(
                    Settings.allowing().lookingUpFor(Duration.ofMillis(500)), server.address());

    @AfterEach
    void close() {
        names.close();
        server.close();
    }

    @Test
    void findsTheRecordsOfBothKinds() throws Exception {
        server.with("mixed.example", "93.184.215.14", "127.0.0.1", "2606:2800::1", "fd00::1");
        assertThat(lookUp("mixed.example"))
                .containsExactlyInAnyOrder(
                        "93.184.215.14",
                        "127.0.0.1",
                        "2606:2800:0:0:0:0:0:1",
                        "fd00:0:0:0:0:0:0:1");
    }

    @Test
    void followsAnAlias() throws Exception {
        server.alias("alias.example", "inside.example").with("inside.example", "10.0.0.1");
        assertThat(lookUp("alias.example")).containsExactly("10.0.0.1");
    }

    @Test
    void endsWhereAliasesGoRound() {
        server.alias("one.example", "other.example").alias("other.example", "one.example");
        assertThatThrownBy(() -> lookUp("one.example")).isInstanceOf(ExecutionException.class);
    }

    @Test
    void hearsTheNextAnswerOfANameThatChanges() throws Exception {
        server.with("changing.example", "93.184.215.14");
        assertThat(lookUp("changing.example")).containsExactly("93.184.215.14");
        server.with("changing.example", "127.0.0.1");
        assertThat(lookUp("changing.example")).contains("127.0.0.1");
    }

    @Test
    void answersForOneNameWhileTheServerIsSilentForOthers() throws Exception {
        server.silent("silent.example").with("public.example", "93.184.215.14");
        var silent = names.lookUp("silent.example").toCompletableFuture();

        assertThat(lookUp("public.example")).containsExactly("93.184.215.14");
        assertThat(silent).isNotDone();
        assertThatThrownBy(() -> silent.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void saysThatANameIsUnknown() {
        assertThatThrownBy(() -> lookUp("unknown.example")).isInstanceOf(ExecutionException.class);
    }

    private List<String> lookUp(String host) throws Exception {
        return names.lookUp(host).toCompletableFuture().get(20, TimeUnit.SECONDS).stream()
                .map(InetAddress::getHostAddress)
                .toList();
    }
}
