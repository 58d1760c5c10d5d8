package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.launcher.backup.Backup;
import org.entente.launcher.backup.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description =
                "Writes everything recorded into one file, while Entente runs or while it rests.",
        footer = {
            "The file holds no keys, passwords or settings, and nothing that is made again from it.",
            "Elsewhere: ENTENTE_STATEMENTS_DATABASE_URL, _USER, _PASSWORD (or _PASSWORD_FILE), the same of PARTNERSHIPS and, for webhooks, of VIEW."
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin InstallationOption which = new InstallationOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to (default: entente-TIME.zip here).")
    @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        var clock = Clock.systemUTC();
        var target = file == null ? Backup.name(clock) : file;
        var began = clock.millis();
        try (var installation = which.any();
                var progress = new BarProgress("Backup")) {
            var manifest =
                    new Backup(installation, progress, clock)
                            .write(target, Version.ours(), starterRecord());
            progress.close();
            System.out.println(
                    summary(target, manifest)
                            + String.format(
                                    Locale.ROOT, " (%.1f s)", (clock.millis() - began) / 1e3));
            if (manifest.webhooks() == null && installation.view().isEmpty()) {
                System.out.println("Webhooks are not in it: ENTENTE_VIEW_DATABASE_URL is not set.");
            }
            System.out.println(manifest.holdsNot());
            return 0;
        }
    }

    private static String summary(Path file, Manifest manifest) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s: %,d changes of %,d entries, %,d webhooks, %,d KiB",
                file,
                manifest.rows("outbox"),
                manifest.rows("entry"),
                manifest.webhooks() == null ? 0 : manifest.webhooks().rows(),
                (Files.size(file) + 1023) / 1024);
    }

    private @Nullable String starterRecord() throws IOException {
        var note = which.here.place().imported();
        return which.isElsewhere() || !Files.exists(note) ? null : Files.readString(note);
    }
}
