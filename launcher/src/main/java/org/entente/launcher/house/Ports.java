package org.entente.launcher.house;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.engines.FreePorts;

/// The nine ports of a house, in a row: the gateway's is the first.
public record Ports(int first) {
    private static final int COUNT = 9;
    private static final int CONTROLLER = 4;
    private static final int MANAGEMENT = 6;

    public Ports {
        if (first < 1 || first + COUNT > 65_536) {
            throw new Trouble(
                    "The first port lies between 1 and "
                            + (65_536 - COUNT)
                            + ", not at "
                            + first
                            + ".");
        }
    }

    /// Ports that nobody uses, for a house that nobody needs to find.
    public static Ports spare() {
        return new Ports(FreePorts.inARow(COUNT));
    }

    public int of(Part part) {
        return first + part.offset();
    }

    /// Where a part is reached on this machine.
    public String address(Part part) {
        return "127.0.0.1:" + of(part);
    }

    public URI url(Part service) {
        return URI.create("http://127.0.0.1:" + of(service));
    }

    /// Where a service tells how it is.
    public int management(Part service) {
        return first + MANAGEMENT + service.offset();
    }

    int controller() {
        return first + CONTROLLER;
    }

    /// Refuses when somebody else listens on any of them.
    public void requireFree() {
        var taken =
                IntStream.range(first, first + COUNT)
                        .filter(port -> !FreePorts.isFree(port))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new Trouble(
                    "Another program uses port %s: choose other ports, for example ENTENTE_PORT=%d ./entente up (it takes %d in a row)."
                            .formatted(taken, first < 50_000 ? first + 10_000 : 18_080, COUNT));
        }
    }
}
