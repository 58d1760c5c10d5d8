package org.entente.gateway.webhook.reach;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Looks names up.
interface Names {

    /// Every address that a host stands for, by records of both kinds.
    CompletionStage<List<InetAddress>> lookUp(String host);
}
