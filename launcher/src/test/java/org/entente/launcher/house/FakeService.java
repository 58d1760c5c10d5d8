package org.entente.launcher.house;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// What a service is to the launcher: it is told its port, says when it is ready, and ends when
/// told to.
public final class FakeService {
    private FakeService() {}

    public static void main(String... args) throws IOException {
        int port = Integer.parseInt(System.getenv("ENTENTE_MANAGEMENT_PORT"));
        if (System.getenv("ENTENTE_DATABASE_URL").endsWith("/" + System.getenv("FAKE_FAILURE"))) {
            System.out.println("something went wrong");
            System.exit(42);
        }
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/q/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }
}
