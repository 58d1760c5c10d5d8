package org.entente.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.engines.Directories;
import org.entente.launcher.Trained;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one [Town] that they share: it takes half a minute to start. Each test finds it
/// complete, whatever the one before did to it.
public final class InTown implements BeforeEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext context) {
        town(context).complete();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return town(context);
    }

    private static Town town(ExtensionContext context) {
        Trained.once(context);
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Shared.class, _ -> new Shared(), Shared.class)
                .town;
    }

    private static final class Shared implements AutoCloseable {
        private final Path folder;
        private final Town town;

        Shared() {
            try {
                folder = Files.createTempDirectory("entente-town-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            town = new Town(folder);
            var gateway = new Caller(town.gateways().getFirst().url(), town.editorsToken());
            Writer.write(() -> gateway, "actor/eu", 1);
            Writer.write(() -> gateway, "actor/kr", 1);
        }

        @Override
        public void close() throws IOException {
            town.close();
            Directories.delete(folder);
        }
    }
}
