package org.entente.engines;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/// The brokers that make one Kafka on this machine, each with a controller that has a vote. They
/// are numbered from 1.
public record Quorum(List<Voter> voters) {

    public Quorum {
        voters = List.copyOf(voters);
    }

    /// Where one of them listens.
    public record Voter(int port, int controllerPort) {
        String address() {
            return "127.0.0.1:" + port;
        }

        String controllerAddress() {
            return "127.0.0.1:" + controllerPort;
        }
    }

    /// A broker on its own.
    public static Quorum alone(int port, int controllerPort) {
        return new Quorum(List.of(new Voter(port, controllerPort)));
    }

    /// Where to find the cluster, whichever of its brokers is there.
    public String bootstrapServers() {
        return voters.stream().map(Voter::address).collect(Collectors.joining(","));
    }

    Voter voter(int number) {
        return voters.get(number - 1);
    }

    int size() {
        return voters.size();
    }

    /// As Kafka's setting spells it.
    String spelt() {
        return IntStream.rangeClosed(1, size())
                .mapToObj(number -> number + "@" + voter(number).controllerAddress())
                .collect(Collectors.joining(","));
    }

    /// The same at each of its brokers, which are set up apart from each other.
    String clusterId() {
        var id = UUID.nameUUIDFromBytes(spelt().getBytes(StandardCharsets.UTF_8));
        return new Uuid(id.getMostSignificantBits(), id.getLeastSignificantBits()).toString();
    }
}
