package org.entente.gateway.webhook.reach;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DatagramDnsQueryDecoder;
import io.netty.handler.codec.dns.DatagramDnsResponse;
import io.netty.handler.codec.dns.DatagramDnsResponseEncoder;
import io.netty.handler.codec.dns.DefaultDnsRawRecord;
import io.netty.handler.codec.dns.DnsQuestion;
import io.netty.handler.codec.dns.DnsRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A name server on loopback that knows what it is told, says that it knows nothing else, and can
/// be silent.
class NameServer extends SimpleChannelInboundHandler<DatagramDnsQuery> implements AutoCloseable {

    private record Known(DnsRecordType type, byte[] content) {}

    private final Map<String, List<Known>> known = new HashMap<>();
    private final NioEventLoopGroup loop = new NioEventLoopGroup(1);
    private final Channel channel;

    NameServer() {
        channel =
                new Bootstrap()
                        .group(loop)
                        .channel(NioDatagramChannel.class)
                        .handler(
                                new ChannelInitializer<>() {
                                    @Override
                                    protected void initChannel(Channel opened) {
                                        opened.pipeline()
                                                .addLast(
                                                        new DatagramDnsQueryDecoder(),
                                                        new DatagramDnsResponseEncoder(),
                                                        NameServer.this);
                                    }
                                })
                        .bind("127.0.0.1", 0)
                        .syncUninterruptibly()
                        .channel();
    }

    DnsServerAddressStreamProvider address() {
        return new SingletonDnsServerAddressStreamProvider(
                (InetSocketAddress) channel.localAddress());
    }

    NameServer with(String host, String... addresses) {
        for (var address : addresses) {
            var bytes = Records.literal(address).getAddress();
            add(host, bytes.length == 4 ? DnsRecordType.A : DnsRecordType.AAAA, bytes);
        }
        return this;
    }

    NameServer alias(String host, String other) {
        var name = new ByteArrayOutputStream();
        for (var label : other.split("\\.")) {
            name.write(label.length());
            name.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        name.write(0);
        add(host, DnsRecordType.CNAME, name.toByteArray());
        return this;
    }

    /// Of this kind of question about the host nothing is heard again.
    NameServer silent(String host) {
        known.put(host + ".", List.of());
        return this;
    }

    private void add(String host, DnsRecordType type, byte[] content) {
        known.computeIfAbsent(host + ".", _ -> new java.util.ArrayList<>())
                .add(new Known(type, content));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramDnsQuery query) {
        DnsQuestion question = query.recordAt(DnsSection.QUESTION);
        var records = known.get(question.name());
        if (records != null && records.isEmpty()) {
            return;
        }
        var response = new DatagramDnsResponse(query.recipient(), query.sender(), query.id());
        response.addRecord(DnsSection.QUESTION, question);
        if (records == null) {
            response.setCode(DnsResponseCode.NXDOMAIN);
        } else {
            for (var one : records) {
                if (one.type.equals(question.type()) || one.type.equals(DnsRecordType.CNAME)) {
                    response.addRecord(
                            DnsSection.ANSWER,
                            new DefaultDnsRawRecord(
                                    question.name(),
                                    one.type,
                                    DnsRecord.CLASS_IN,
                                    0,
                                    Unpooled.wrappedBuffer(one.content)));
                }
            }
        }
        context.writeAndFlush(response);
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        loop.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS);
    }
}
