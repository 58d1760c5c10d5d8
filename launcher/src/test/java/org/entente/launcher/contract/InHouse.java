package org.entente.launcher.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.engines.Directories;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.launcher.loading.Existing;
import org.entente.launcher.loading.Import;
import org.entente.launcher.loading.Progress;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one [Lodging] that they share: a whole Entente with the starter record. Whoever
/// writes into it uses entries of their own.
final class InHouse implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        lodging(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lodging.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return lodging(context);
    }

    private static Lodging lodging(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Shared.class, _ -> new Shared(), Shared.class)
                .lodging;
    }

    private static final class Shared implements AutoCloseable {
        private final Path folder;
        private final Lodging lodging;

        Shared() {
            try {
                folder = Files.createTempDirectory("entente-contracts-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var house =
                    new House(
                            new Place(Path.of(".."), folder),
                            Ports.spare(),
                            System.out::println,
                            Map.of("ENTENTE_WEBHOOK_ALLOW", "127.0.0.0/8"));
            lodging = new Lodging(house);
            house.start();
            var report =
                    new Import(
                                    lodging.gateway(),
                                    lodging.token("editor"),
                                    Existing.REVISE,
                                    Progress.none())
                            .run(Path.of("..", "record"));
            if (!report.failures().isEmpty()) {
                throw new IllegalStateException("the record was refused: " + report.failures());
            }
        }

        @Override
        public void close() throws IOException {
            lodging.house().close();
            Directories.delete(folder);
        }
    }
}
