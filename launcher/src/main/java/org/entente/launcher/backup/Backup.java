package org.entente.launcher.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;
import org.jspecify.annotations.Nullable;

/// Both owners' databases, and the endpoints of webhooks, in one file, while they go on serving.
/// The file is there under its name once it is whole and was read through.
public final class Backup {
    private static final int BUFFER = 1 << 16;

    private final Installation installation;
    private final Progress progress;
    private final Clock clock;

    public Backup(Installation installation, Progress progress, Clock clock) {
        this.installation = installation;
        this.progress = progress;
        this.clock = clock;
    }

    /// A name that tells when it was made.
    public static Path name(Clock clock) {
        var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Path.of("entente-" + moment.toString().replace(':', '-') + ".zip");
    }

    /// @param entente the version of Entente that makes it
    public Manifest write(Path file, String entente, @Nullable String starterRecord) {
        if (Files.exists(file)) {
            throw new Trouble(file + " exists already; nothing was written.");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (var target = created(unfinished)) {
                write(target, entente, starterRecord);
            }
            secure(unfinished);
            try (var written = BackupFile.open(unfinished)) {
                written.verify(progress);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return written.manifest();
            }
        } catch (IOException | SQLException e) {
            throw new Trouble("The backup could not be made: " + e.getMessage(), e);
        }
    }

    private void write(OutputStream target, String entente, @Nullable String starterRecord)
            throws IOException, SQLException {
        var snapshots = new ArrayList<Snapshot>();
        // Quick compression: the disk is seldom what there is too little of.
        try (var zip = new ZipOutputStream(target)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var owner : Owner.values()) {
                snapshots.add(Snapshot.of(owner, installation.of(owner), clock.instant()));
            }
            for (var snapshot : snapshots) {
                // Each row is written once and read once.
                progress.expect((int) (2 * snapshot.rows()));
            }
            var owners = new ArrayList<Manifest.Owned>();
            for (var snapshot : snapshots) {
                owners.add(snapshot.writeTo(zip, progress));
            }
            var webhooks = webhooks(zip);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest(entente, starterRecord, owners, webhooks).json());
            zip.closeEntry();
        } finally {
            for (var snapshot : snapshots) {
                snapshot.close();
            }
        }
    }

    private Manifest.@Nullable Table webhooks(ZipOutputStream zip)
            throws IOException, SQLException {
        var view = installation.view();
        if (view.isEmpty()) {
            return null;
        }
        try (var database = view.get().connect()) {
            var webhooks = new Webhooks(database);
            if (!webhooks.areThere()) {
                return null;
            }
            progress.expect((int) (2 * webhooks.rows()));
            return webhooks.writeTo(zip, progress);
        }
    }

    private Manifest manifest(
            String entente,
            @Nullable String starterRecord,
            List<Manifest.Owned> owners,
            Manifest.@Nullable Table webhooks) {
        return new Manifest(
                Manifest.FORMAT,
                entente,
                clock.instant().toString(),
                starterRecord,
                Manifest.HOLDS_NOT,
                owners,
                webhooks);
    }

    /// Only its owner reads it: it tells who recorded what.
    private static OutputStream created(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    private static void secure(Path file) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
            channel.force(true);
        }
    }
}
