package org.entente.partnerships.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How it is told that commitments are due and overdue.
@ConfigMapping(prefix = "entente.reminders")
interface RemindersConfig {

    /// How often it is looked whether a day has come.
    @WithDefault("30s")
    Duration every();

    /// So many commitments are looked at in one transaction, and locked that long.
    @WithDefault("100")
    int batch();
}
