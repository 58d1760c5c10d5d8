package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.launcher.backup.BackupFile;
import org.entente.launcher.backup.Manifest;
import org.entente.launcher.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description =
                "Puts a backup in the place of everything recorded; topics and view are made again from it.",
        footer = {
            "Entente must be down. If this is interrupted, run it again: nothing starts in between.",
            "Elsewhere: ENTENTE_STATEMENTS_DATABASE_URL, _USER, _PASSWORD (or _PASSWORD_FILE), the same of PARTNERSHIPS and VIEW, and ENTENTE_KAFKA."
        })
final class RestoreCommand implements Callable<Integer> {
    @Mixin InstallationOption which = new InstallationOption();

    @Parameters(paramLabel = "FILE", description = "A backup that ./entente backup made.")
    Path file = Path.of(".");

    @Option(names = "--yes", description = "Do not ask.")
    boolean sure;

    @Override
    public Integer call() throws IOException {
        try (var backup = BackupFile.open(file);
                var installation = which.resting();
                var progress = new BarProgress("Restore")) {
            var restore = new Restore(installation, progress);
            restore.check(backup);
            if (!sure && !Consent.to(question(restore.changesThere(), backup.manifest()))) {
                System.out.println("Nothing was restored.");
                return 1;
            }
            restore.run(backup);
            progress.close();
            if (!which.isElsewhere()) {
                leaveNotes(backup.manifest());
            }
            System.out.println(
                    "Restored. Start Entente: it publishes the whole record again, and the view follows.");
            return 0;
        }
    }

    private static String question(long there, Manifest manifest) {
        return String.format(
                Locale.ROOT,
                "The %,d changes recorded here are replaced by the %,d of %s%s; Kafka's topics and the view are made again.",
                there,
                manifest.rows("outbox"),
                manifest.createdAt(),
                manifest.webhooks() == null ? "" : ", and so are the webhooks");
    }

    /// For the next start.
    private void leaveNotes(Manifest manifest) throws IOException {
        var place = which.here.place();
        Files.writeString(place.restored(), "");
        if (manifest.starterRecord() != null) {
            Files.writeString(place.imported(), manifest.starterRecord());
        }
    }
}
