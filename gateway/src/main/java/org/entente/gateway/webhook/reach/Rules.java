package org.entente.gateway.webhook.reach;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.entente.gateway.webhook.reach.Unreachable.Reason;

/// What may be connected to: public addresses over https at a few ports, and what an operator
/// allows beside them.
record Rules(Allowed allowed, Set<Integer> ports) {

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    /// Whatever can be decided without a look-up.
    Destination destination(URI address) throws Unreachable {
        var destination = Destination.of(address);
        if (destination.literal().isPresent()) {
            check(destination, List.of(destination.literal().get()));
        } else if (!allowed.host(destination.host()) && allowed.subnets().isEmpty()) {
            publicForm(destination);
        }
        return destination;
    }

    /// One address that must not be reached closes its host: nobody can tell which of them a
    /// connection would get.
    void check(Destination destination, List<InetAddress> addresses) throws Unreachable {
        if (allowed.host(destination.host())) {
            return;
        }
        for (var one : addresses) {
            var address = canonical(one);
            if (allowed.address(address)) {
                continue;
            }
            publicForm(destination);
            var closed = Closed.because(address);
            if (closed.isPresent()) {
                throw no(
                        destination.literal().isPresent()
                                ? "Its address is not public: " + closed.get() + "."
                                : "Its host stands for an address that is not public.");
            }
        }
    }

    private void publicForm(Destination destination) throws Unreachable {
        if (!destination.tls()) {
            throw no("Only https addresses are reached.");
        }
        if (!ports.contains(destination.port())) {
            throw no("Port " + destination.port() + " is not reached.");
        }
    }

    /// An IPv4 address is the same address when it is written as one of IPv6.
    private static IPAddress canonical(InetAddress one) {
        var address = ADDRESSES.from(one.getAddress());
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    private static Unreachable no(String sentence) {
        return new Unreachable(Reason.FORBIDDEN_ADDRESS, sentence);
    }
}
