package org.entente.launcher.house;

import java.util.concurrent.CompletableFuture;
import org.entente.engines.EmbeddedDatabases;

/// The PostgreSQL server: its processes are its own, nobody's children.
record DatabaseServer(EmbeddedDatabases databases, ProcessHandle process) implements Life {

    DatabaseServer(EmbeddedDatabases databases) {
        this(
                databases,
                databases
                        .process()
                        .orElseThrow(
                                () -> new Trouble("PostgreSQL ended as soon as it had started.")));
    }

    @Override
    public void stop() {
        databases.close();
    }

    @Override
    public void kill() {
        databases.kill();
    }

    @Override
    public CompletableFuture<String> end() {
        return process.onExit().thenApply(_ -> "how, its log tells");
    }
}
