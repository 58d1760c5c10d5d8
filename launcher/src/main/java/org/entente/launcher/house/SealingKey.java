package org.entente.launcher.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The key that gateways seal the secrets of webhooks with: made up once, kept in a file that only
/// its owner reads.
final class SealingKey {
    private static final int BYTES = 32;

    private SealingKey() {}

    /// The one in the folder, or a new one, which is in the folder then.
    static String in(Path folder) {
        var file = folder.resolve("webhooks.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Trouble("No key could be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.resolveSibling(""));
        var unfinished = file.resolveSibling("webhooks.key.unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                unfinished, Base64.getEncoder().encodeToString(bytes), StandardCharsets.US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
