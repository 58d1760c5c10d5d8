package org.entente.launcher;

import java.net.URI;
import java.nio.file.Files;
import org.entente.engines.EmbeddedIssuer;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which gateway is ordered about, and by whom.
final class ManagementOption {
    @Mixin HereOption here = new HereOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:ENTENTE_GATEWAY_MANAGEMENT_URL}",
            description =
                    "A gateway's management port (or ENTENTE_GATEWAY_MANAGEMENT_URL; default: of the one that runs here).")
    @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:ENTENTE_TOKEN}",
            description =
                    "A bearer token of role admin (or ENTENTE_TOKEN; default: one made here).")
    @Nullable String token;

    ManagementPort port() {
        return new ManagementPort(url == null ? ownUrl() : url, token == null ? ownToken() : token);
    }

    private URI ownUrl() {
        return URI.create("http://127.0.0.1:" + here.running().ports().management(Part.GATEWAY));
    }

    private String ownToken() {
        if (!Files.exists(here.place().keys())) {
            throw new Trouble("A token is needed: --token TOKEN, or ENTENTE_TOKEN.");
        }
        return TokenCommand.Role.ADMIN.token(
                EmbeddedIssuer.in(here.place().keys()), "operations@localhost");
    }
}
