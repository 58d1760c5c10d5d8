package org.entente.observability.start;

import org.jspecify.annotations.Nullable;

/// Where settings come from.
@FunctionalInterface
interface Setting {

    @Nullable String named(String name);

    /// What this process was told: system properties, then its environment, as Quarkus reads them.
    static Setting ofProcess() {
        return name -> {
            var property = System.getProperty(name);
            return property == null ? System.getenv(name) : property;
        };
    }
}
