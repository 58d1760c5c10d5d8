package org.entente.launcher.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;

/// Puts a backup in the place of what both owners have, and lets the topics and the view be made
/// again from it.
///
/// Until everything is loaded nothing is changed. From then on, until the end, the databases carry
/// a mark with which no service starts; whatever ends it there, the same restore begins anew and
/// finishes it. Each owner has a new epoch then.
public final class Restore {
    private final Installation installation;
    private final Progress progress;

    public Restore(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /// Refuses what cannot be restored, or not now.
    public void check(BackupFile backup) {
        var view = view();
        progress.expect((int) (2 * backup.manifest().rows()));
        backup.verify(progress);
        try {
            for (var owner : Owner.values()) {
                var access = installation.of(owner);
                try (var database = access.connect()) {
                    new Schema(owner, access)
                            .requireKnown(backup.manifest().of(owner).migrations());
                    Alone.require(database, access);
                }
            }
            try (var database = view.connect()) {
                Alone.require(database, view);
            }
        } catch (SQLException e) {
            throw new Trouble("Nothing could be restored: " + e.getMessage(), e);
        }
    }

    /// How many changes are there now, which would be no more.
    public long changesThere() {
        var changes = 0L;
        try {
            for (var owner : Owner.values()) {
                try (var database = installation.of(owner).connect()) {
                    if (Schema.isThere(database)) {
                        changes += Sql.number(database, "select count(*) from public.outbox");
                    }
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new Trouble("It cannot be told what is there: " + e.getMessage(), e);
        }
    }

    public void run(BackupFile backup) {
        var owners = new ArrayList<Restoring>();
        try {
            for (var owner : Owner.values()) {
                owners.add(new Restoring(owner, installation.of(owner)));
            }
            load(backup, owners);
            replace(backup, owners);
        } catch (SQLException | IOException e) {
            throw new Trouble(
                    "The restore was not finished: %s Run it again.".formatted(e.getMessage()), e);
        } finally {
            owners.forEach(Restore::close);
        }
    }

    private void load(BackupFile backup, List<Restoring> owners) throws SQLException, IOException {
        try {
            for (var owner : owners) {
                owner.load(backup, progress);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            for (var owner : owners) {
                owner.discard();
            }
            throw e;
        }
    }

    private void replace(BackupFile backup, List<Restoring> owners) throws SQLException {
        var view = view();
        try (var database = view.connect()) {
            // Last: the gateway has to wait until there is something to make the view from.
            Unfinished.mark(database);
            for (var owner : owners) {
                Unfinished.mark(owner.database());
                Unfinished.mark(owner.database(), Restoring.SCHEMA);
            }
            for (var owner : owners) {
                owner.swap();
            }
            installation.emptyTopics();
            for (var owner : owners) {
                Unfinished.unmark(owner.database());
            }
        }
        new View(view).replace(backup, progress);
    }

    private Access view() {
        return installation
                .view()
                .orElseThrow(() ->
                        new Trouble(
                                "ENTENTE_VIEW_DATABASE_URL is not set: the view has to be made again as well."));
    }

    private static void close(Restoring owner) {
        try {
            owner.close();
        } catch (SQLException _) {
            // Its session is gone already.
        }
    }
}
