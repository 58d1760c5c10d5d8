package org.entente.launcher;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.engines.EmbeddedIssuer;
import org.entente.launcher.house.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "token", description = "Prints a bearer token, valid for 12 hours.")
final class TokenCommand implements Callable<Integer> {
    @Mixin HereOption here = new HereOption();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "editor",
            description = "editor (default), subscriber or admin.")
    Role role = Role.EDITOR;

    @Option(
            names = "--for",
            paramLabel = "NAME",
            description = "Who it is for, as the record will tell.")
    @Nullable String name;

    @Override
    public Integer call() {
        if (!Files.exists(here.place().keys())) {
            throw new Trouble("There are no keys yet: start Entente once with ./entente up.");
        }
        var issuer = EmbeddedIssuer.in(here.place().keys());
        System.out.println(role.token(issuer, name == null ? role + "@localhost" : name));
        return 0;
    }

    enum Role {
        EDITOR,
        SUBSCRIBER,
        ADMIN;

        String token(EmbeddedIssuer issuer, String name) {
            return issuer.token(name, List.of(toString()), Instant.now(), UpCommand.TOKEN_VALIDITY);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
