package org.entente.gateway.webhook.reach;

import java.net.InetSocketAddress;

/// Every connection goes through here, with the address that was checked; tests see to it that none
/// leaves the machine.
interface Doors {

    InetSocketAddress to(InetSocketAddress checked);
}
