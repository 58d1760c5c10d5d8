package org.entente.gateway.webhook.reach;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Every door leads to one listener on this machine, and is remembered.
class Corridor implements Doors {

    private final List<InetSocketAddress> tried = Collections.synchronizedList(new ArrayList<>());
    private final int port;

    Corridor(int port) {
        this.port = port;
    }

    @Override
    public InetSocketAddress to(InetSocketAddress checked) {
        tried.add(checked);
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    List<String> tried() {
        return tried.stream()
                .map(one -> one.getAddress().getHostAddress() + " " + one.getPort())
                .toList();
    }
}
