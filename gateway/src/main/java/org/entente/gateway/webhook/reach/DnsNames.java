package org.entente.gateway.webhook.reach;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.concurrent.DefaultThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// Asks the machine's name servers without holding a thread: a server that is silent for one name
/// delays no other.
@ApplicationScoped
class DnsNames implements Names {

    /// However long a record says that it lasts.
    private static final int KEPT_SECONDS = 30;

    private final NioEventLoopGroup loop =
            new NioEventLoopGroup(1, new DefaultThreadFactory("webhook-names", true));
    private final DnsNameResolver resolver;

    @Inject
    DnsNames(ReachConfig config) {
        this(config, DnsServerAddressStreamProviders.platformDefault());
    }

    DnsNames(ReachConfig config, DnsServerAddressStreamProvider servers) {
        resolver =
                new DnsNameResolverBuilder(loop.next())
                        .datagramChannelType(NioDatagramChannel.class)
                        // An answer that is too long for a datagram is asked for again.
                        .socketChannelType(NioSocketChannel.class)
                        .nameServerProvider(servers)
                        .queryTimeoutMillis(config.lookupTimeout().toMillis())
                        .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
                        // Records of both kinds are checked, whichever come first.
                        .completeOncePreferredResolved(false)
                        .ttl(0, KEPT_SECONDS)
                        .build();
    }

    @Override
    public CompletionStage<List<InetAddress>> lookUp(String host) {
        var found = new CompletableFuture<List<InetAddress>>();
        resolver.resolveAll(host)
                .addListener((io.netty.util.concurrent.Future<List<InetAddress>> answer) -> {
                    if (answer.isSuccess()) {
                        found.complete(answer.getNow());
                    } else {
                        found.completeExceptionally(answer.cause());
                    }
                });
        return found;
    }

    @PreDestroy
    void close() {
        resolver.close();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
