package org.entente.launcher.backup;

import java.util.Optional;
import org.entente.launcher.house.Storeroom;

/// The Entente of this machine.
public record Here(Storeroom storeroom) implements Installation {

    @Override
    public Access of(Owner owner) {
        return access(owner.title());
    }

    @Override
    public Optional<Access> view() {
        return Optional.of(access("view"));
    }

    @Override
    public void emptyTopics() {
        storeroom.forgetTopics();
    }

    @Override
    public void close() {
        storeroom.close();
    }

    private Access access(String name) {
        var database = storeroom.database(name);
        return new Access(database.url(), database.user(), database.password());
    }
}
