package org.entente.launcher.story;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The published ports of those gateways that say that they are ready. The engine accepts
/// connections to a port before there is anybody behind it, and after.
record Doors(Containers containers) implements Supplier<List<URI>> {
    private static final String PLACES =
            "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"
                    + " {{with index .NetworkSettings.Ports \"8080/tcp\"}}{{(index . 0).HostPort}}{{end}}";

    @Override
    public List<URI> get() {
        return containers.running("gateway").stream().flatMap(this::door).toList();
    }

    private Stream<URI> door(String gateway) {
        var looked = containers.attemptDocker("inspect", "-f", PLACES, gateway);
        var places = looked.output().split(" ");
        return looked.code() == 0
                        && places.length == 2
                        && new Health(places[0], 9000).ready() == 200
                ? Stream.of(URI.create("http://127.0.0.1:" + places[1]))
                : Stream.empty();
    }
}
