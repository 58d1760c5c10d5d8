package org.entente.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.engines.EmbeddedIssuer;

/// Bearer tokens that the service under test believes, because [Engines] told it whose they are.
public final class Tokens {
    private static final Duration VALIDITY = Duration.ofHours(1);

    private Tokens() {}

    public static String editor() {
        return of("editor@example.org", "editor");
    }

    public static String admin() {
        return of("admin@example.org", "admin");
    }

    public static String of(String name, String... roles) {
        return issuer().token(name, List.of(roles), Instant.now(), VALIDITY);
    }

    /// An editor's, of the day before yesterday.
    public static String expired() {
        return issuer().token(
                        "editor@example.org",
                        List.of("editor"),
                        Instant.now().minus(Duration.ofDays(2)),
                        VALIDITY);
    }

    /// Who signs them.
    public static EmbeddedIssuer issuer() {
        var privateKey = ConfigProvider.getConfig().getValue(Engines.PRIVATE_KEY, Path.class);
        return EmbeddedIssuer.in(privateKey.resolveSibling(""));
    }
}
