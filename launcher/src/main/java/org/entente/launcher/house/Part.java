package org.entente.launcher.house;

import java.util.List;

/// What a house is made of.
public enum Part {
    POSTGRESQL("PostgreSQL", 5),
    KAFKA("Kafka", 3),
    STATEMENTS("statements-service", 1),
    PARTNERSHIPS("partnership-service", 2),
    GATEWAY("gateway", 0);

    static final List<Part> ENGINES = List.of(POSTGRESQL, KAFKA);
    static final List<Part> SERVICES = List.of(STATEMENTS, PARTNERSHIPS, GATEWAY);

    private final String title;
    private final int offset;

    Part(String title, int offset) {
        this.title = title;
        this.offset = offset;
    }

    public String title() {
        return title;
    }

    /// How far its port lies above the house's first.
    int offset() {
        return offset;
    }
}
