package org.entente.gateway.webhook.reach;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;

/// The addresses that are not the public internet's: the special-purpose registries of IANA (RFC
/// 6890, as they stood on 2026-11-01) and what surrounds them. Nothing there may be connected to
/// unless it is allowed by name.
final class Closed {

    private record Range(IPAddress block, String what) {}

    /// Beyond this block nothing of IPv6 is given out for public use (RFC 4291, IANA IPv6 address
    /// space).
    private static final IPAddress GLOBAL_UNICAST = block("2000::/3");

    private static final List<Range> RANGES =
            List.of(
                    // IANA IPv4 special-purpose address registry.
                    new Range(block("0.0.0.0/8"), "this network (RFC 791)"),
                    new Range(block("10.0.0.0/8"), "private (RFC 1918)"),
                    new Range(block("100.64.0.0/10"), "shared by a provider (RFC 6598)"),
                    new Range(block("127.0.0.0/8"), "loopback (RFC 1122)"),
                    new Range(block("169.254.0.0/16"), "link-local (RFC 3927)"),
                    new Range(block("172.16.0.0/12"), "private (RFC 1918)"),
                    new Range(block("192.0.0.0/24"), "protocol assignments (RFC 6890)"),
                    new Range(block("192.0.2.0/24"), "documentation (RFC 5737)"),
                    new Range(block("192.31.196.0/24"), "AS112 (RFC 7535)"),
                    new Range(block("192.52.193.0/24"), "AMT (RFC 7450)"),
                    new Range(block("192.88.99.0/24"), "6to4 relays (RFC 7526)"),
                    new Range(block("192.168.0.0/16"), "private (RFC 1918)"),
                    new Range(block("192.175.48.0/24"), "AS112 (RFC 7534)"),
                    new Range(block("198.18.0.0/15"), "benchmarks (RFC 2544)"),
                    new Range(block("198.51.100.0/24"), "documentation (RFC 5737)"),
                    new Range(block("203.0.113.0/24"), "documentation (RFC 5737)"),
                    new Range(block("224.0.0.0/4"), "multicast (RFC 5771)"),
                    // With 255.255.255.255, the broadcast (RFC 919).
                    new Range(block("240.0.0.0/4"), "reserved (RFC 1112)"),
                    // IANA IPv6 special-purpose address registry.
                    new Range(block("::/128"), "unspecified (RFC 4291)"),
                    new Range(block("::1/128"), "loopback (RFC 4291)"),
                    new Range(block("::/96"), "IPv4-compatible (RFC 4291)"),
                    new Range(block("::ffff:0:0:0/96"), "IPv4-translated (RFC 2765)"),
                    new Range(block("64:ff9b::/96"), "NAT64 (RFC 6052)"),
                    new Range(block("64:ff9b:1::/48"), "NAT64 (RFC 8215)"),
                    new Range(block("100::/64"), "discard (RFC 6666)"),
                    // With Teredo (2001::/32, RFC 4380), benchmarks, ORCHID and the like.
                    new Range(block("2001::/23"), "protocol assignments (RFC 2928)"),
                    new Range(block("2001:db8::/32"), "documentation (RFC 3849)"),
                    new Range(block("2002::/16"), "6to4 (RFC 3056)"),
                    new Range(block("2620:4f:8000::/48"), "AS112 (RFC 7534)"),
                    new Range(block("3fff::/20"), "documentation (RFC 9637)"),
                    new Range(block("5f00::/16"), "segment routing (RFC 9602)"),
                    new Range(block("fc00::/7"), "unique local (RFC 4193)"),
                    new Range(block("fe80::/10"), "link-local (RFC 4291)"),
                    new Range(block("fec0::/10"), "site-local (RFC 3879)"),
                    new Range(block("ff00::/8"), "multicast (RFC 4291)"));

    private Closed() {}

    /// What keeps an address closed; nothing for a public one.
    static Optional<String> because(IPAddress address) {
        for (var range : RANGES) {
            if (range.block.contains(address)) {
                return Optional.of(range.what);
            }
        }
        if (address.isIPv6() && !GLOBAL_UNICAST.contains(address)) {
            return Optional.of("not given out for public use (RFC 4291)");
        }
        return ownMachine(address) ? Optional.of("this machine's own") : Optional.empty();
    }

    /// A public address may still be the gateway's own.
    private static boolean ownMachine(IPAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address.toInetAddress()) != null;
        } catch (SocketException e) {
            throw new IllegalStateException("this machine's addresses cannot be read", e);
        }
    }

    private static IPAddress block(String subnet) {
        return new IPAddressString(subnet).getAddress().toPrefixBlock();
    }
}
