package org.entente.gateway.webhook.reach;

import inet.ipaddr.HostName;
import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.gateway.webhook.reach.Unreachable.Reason;

/// Where an address leads, if it is written so that there is one way to read it. Whatever parsers
/// are known to disagree on (numbers that stand for addresses, user names, zones, escapes) is no
/// address here.
///
/// @param host in lower case, without brackets
record Destination(boolean tls, String host, int port, Optional<InetAddress> literal) {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?!.{254})([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z][a-z0-9-]{0,62}");

    /// The longest address that is taken.
    private static final int LONGEST = 2048;

    static URI parsed(String address) throws Unreachable {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw no("It is not written as an address.");
        }
    }

    static Destination of(URI address) throws Unreachable {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw no("Only https addresses are reached.");
        }
        if (address.toString().length() > LONGEST) {
            throw no("It is longer than " + LONGEST + " characters.");
        }
        if (!address.toString().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw no(
                    "It has characters that are not ASCII; a name of other letters is written in Punycode.");
        }
        if (address.getRawUserInfo() != null) {
            throw no("It carries a user name or a password.");
        }
        if (address.getRawFragment() != null) {
            throw no("It has a fragment, which is never sent.");
        }
        var tls = scheme.equals("https");
        var port = address.getPort() == -1 ? (tls ? 443 : 80) : address.getPort();
        if (port < 1 || port > 65_535) {
            throw no("There is no port " + port + ".");
        }
        if (address.getHost() == null) {
            throw no("Its host is neither a name nor an address in its plain form.");
        }
        var host = address.getHost().toLowerCase(Locale.ROOT);
        // The port is the only thing that may stand beside the host.
        var written = address.getPort() == -1 ? host : host + ":" + address.getPort();
        if (!written.equalsIgnoreCase(address.getRawAuthority())) {
            throw no("Its host and port are not written plainly.");
        }
        var literal = literal(host);
        if (literal.isPresent()) {
            return new Destination(
                    tls,
                    literal.get().toCanonicalString(),
                    port,
                    literal.map(IPAddress::toInetAddress));
        }
        if (host.endsWith(".")) {
            throw no("Its host ends in a dot.");
        }
        if (!NAME.matcher(host).matches()) {
            throw no("Its host is not a name of letters, digits and hyphens.");
        }
        return new Destination(tls, host, port, Optional.empty());
    }

    private static Optional<IPAddress> literal(String host) throws Unreachable {
        IPAddress address = new HostName(host).asAddress();
        if (address == null) {
            return Optional.empty();
        }
        if (address.isIPv6() && address.toIPv6().hasZone()) {
            throw no("Its address has a zone, which is known on one machine alone.");
        }
        if (address.isMultiple() || address.isIPv4() && !address.toString().equals(host)) {
            throw no("Its host is an address that is not written in its plain form.");
        }
        return Optional.of(address);
    }

    private static Unreachable no(String sentence) {
        return new Unreachable(Reason.FORBIDDEN_ADDRESS, sentence);
    }
}
