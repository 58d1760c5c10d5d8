package org.entente.launcher;

import org.entente.launcher.backup.Addresses;
import org.entente.launcher.backup.Here;
import org.entente.launcher.backup.Installation;
import org.entente.launcher.house.Announcer;
import org.entente.launcher.house.Storeroom;
import picocli.CommandLine.Mixin;

/// Which Entente is meant: the one of this machine or, where the environment names databases, that
/// one.
final class InstallationOption {
    private static final Announcer QUIET = _ -> {};

    @Mixin HereOption here = new HereOption();

    boolean isElsewhere() {
        return Addresses.areIn(System.getenv());
    }

    /// Whether it runs or not.
    Installation any() {
        return isElsewhere() ? elsewhere() : new Here(Storeroom.of(here.place(), QUIET));
    }

    /// Only while it rests.
    Installation resting() {
        return isElsewhere() ? elsewhere() : new Here(Storeroom.ofResting(here.place(), QUIET));
    }

    /// Only while it runs.
    Installation running() {
        if (!isElsewhere()) {
            here.running();
        }
        return any();
    }

    private static Addresses elsewhere() {
        return new Addresses(System.getenv());
    }
}
