package org.entente.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The passwords of a cluster's roles: made up once, kept in a file that only its owner reads.
final class Passwords {
    static final String SUPERUSER = "postgres";

    private final Properties byRole;

    private Passwords(Properties byRole) {
        this.byRole = byRole;
    }

    /// Those in the file, or new ones, which are in the file then.
    static Passwords in(Path file, List<String> roles) throws IOException {
        var byRole = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                byRole.load(reader);
            }
        } else {
            Stream.concat(Stream.of(SUPERUSER), roles.stream())
                    .forEach(role -> byRole.setProperty(role, random()));
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(file)) {
                byRole.store(writer, "PostgreSQL's roles");
            }
        }
        return new Passwords(byRole);
    }

    String of(String role) {
        var password = byRole.getProperty(role);
        if (password == null) {
            throw new EngineFailure("The file with PostgreSQL's passwords knows no role " + role);
        }
        return password;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
