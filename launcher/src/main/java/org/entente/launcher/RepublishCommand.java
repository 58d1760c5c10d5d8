package org.entente.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.launcher.backup.Owner;
import org.entente.launcher.backup.Republish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "republish",
        description =
                "Sends everything ever recorded to the topics again, for topics that were lost.",
        footer = {
            "Entente must run. Whoever reads the topics passes over what they have already.",
            "Elsewhere: run `topics` first; ENTENTE_STATEMENTS_DATABASE_URL, _USER, _PASSWORD (or _PASSWORD_FILE), the same of PARTNERSHIPS and VIEW."
        })
final class RepublishCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin InstallationOption which = new InstallationOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "OWNER",
            description = "statements or partnerships (default: both).")
    List<Owner> owners = List.of();

    @Override
    public Integer call() {
        try (var installation = which.running()) {
            // Who refers comes after what is referred to.
            for (var owner : List.of(Owner.STATEMENTS, Owner.PARTNERSHIPS)) {
                if (owners.isEmpty() || owners.contains(owner)) {
                    try (var progress = new BarProgress("Republish " + owner)) {
                        var sent = new Republish(installation, PATIENCE, progress).run(owner);
                        progress.close();
                        System.out.printf(Locale.ROOT, "%s: %,d sent again%n", owner, sent);
                    }
                }
            }
            return 0;
        }
    }
}
