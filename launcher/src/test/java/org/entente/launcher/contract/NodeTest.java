package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.launcher.story.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// What all tests here stand on.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class NodeTest {

    @Test
    void readsTheHouseFromNode(Lodging lodging) {
        assertThat(Node.run("status.mjs", lodging.gateway()))
                .isEqualTo("node 24, partnerships " + partnerships(lodging.editor()));
    }

    @Test
    void saysWhyAScriptFailed() {
        var ended = Node.program("redocly", "lint", "there-is-none.yaml");

        assertThat(ended.code()).isNotZero();
        assertThat(ended.printed()).contains("there-is-none.yaml");
    }

    private static int partnerships(Caller reader) {
        return reader.json("/v1/status").at("/entries/partnership").asInt();
    }
}
