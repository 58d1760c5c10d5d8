package org.entente.launcher.backup;

import java.util.List;
import java.util.Set;

/// Who owns a half of the record, with a database and a topic of its own.
///
/// In this order they are looked at: a partnership may refer to a statement, and remembers which
/// version of it was gone through; so nothing in a backup speaks of a statement that it lacks.
public enum Owner {
    PARTNERSHIPS("partnerships", List.of("db/chassis", "db/partnership")),
    STATEMENTS("statements", List.of("db/chassis"));

    /// What is not restored: the life of the store, which is a new one then, what Flyway notes
    /// itself, and places on topics that are no more.
    private static final Set<String> NOT_HELD =
            Set.of("epoch", "flyway_schema_history", "neighbour_parked");

    /// After a restore everything is published again.
    private static final String PUBLISHED_AT = "published_at";

    private final String title;
    private final List<String> migrations;

    Owner(String title, List<String> migrations) {
        this.title = title;
        this.migrations = migrations;
    }

    /// As its database and its folder in a backup are called.
    public String title() {
        return title;
    }

    String topic() {
        return "entente." + title;
    }

    /// Where on the class path the scripts are that make its schema.
    List<String> migrations() {
        return migrations;
    }

    boolean holds(String table) {
        return !NOT_HELD.contains(table);
    }

    boolean holds(String table, String column) {
        return !(table.equals("outbox") && column.equals(PUBLISHED_AT));
    }

    @Override
    public String toString() {
        return title;
    }
}
