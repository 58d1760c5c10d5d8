package org.entente.launcher;

import java.nio.file.Path;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.launcher.house.State;
import org.entente.launcher.house.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which house is meant.
final class HereOption {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:ENTENTE_PORT:-8080}",
            description = "The first of nine ports in a row (or ENTENTE_PORT; default: 8080).")
    int port;

    @Option(
            names = "--data",
            hidden = true,
            defaultValue = "${env:ENTENTE_DATA}",
            description = "Where the data is; the start script looks at ENTENTE_DATA only.")
    @Nullable Path data;

    Place place() {
        var root = Path.of(System.getProperty("entente.root", "."));
        return new Place(root, data == null ? root.resolve(".entente") : data);
    }

    Ports ports() {
        return new Ports(port);
    }

    /// The one that runs here.
    State running() {
        return State.read(place())
                .filter(state -> state.launcherProcess().isPresent())
                .orElseThrow(() ->
                        new Trouble("Entente does not run here: start it with ./entente up."));
    }
}
