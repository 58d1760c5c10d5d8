package org.entente.gateway.webhook.reach;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What an operator lets be reached although it is not public.
record Allowed(Set<String> hosts, List<IPAddress> subnets) {

    private static final Pattern SUBNET =
            Pattern.compile("[0-9.]+\\.[0-9.]+(/\\d+)?|[0-9a-f:.]*:[0-9a-f:.]*(/\\d+)?");
    private static final Pattern HOST = Pattern.compile("([a-z0-9_-]+\\.)*[a-z][a-z0-9-]*");

    /// @throws IllegalArgumentException when one is neither a host nor a subnet
    static Allowed of(List<String> written) {
        var hosts = new HashSet<String>();
        var subnets = new ArrayList<IPAddress>();
        for (var one : written) {
            var entry = one.strip().toLowerCase(Locale.ROOT);
            var subnet =
                    SUBNET.matcher(entry).matches()
                            ? new IPAddressString(entry).getAddress()
                            : null;
            if (subnet != null) {
                subnets.add(subnet.toPrefixBlock());
            } else if (HOST.matcher(entry).matches()) {
                hosts.add(entry);
            } else {
                throw new IllegalArgumentException("neither a host nor a subnet: " + one);
            }
        }
        return new Allowed(Set.copyOf(hosts), List.copyOf(subnets));
    }

    boolean host(String host) {
        return hosts.contains(host);
    }

    boolean address(IPAddress address) {
        return subnets.stream().anyMatch(subnet -> subnet.contains(address));
    }
}
