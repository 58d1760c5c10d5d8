package org.entente.launcher.loading;

import java.util.Locale;

/// What becomes of an entry that is in the record already, and differs.
public enum Existing {
    REVISE,
    KEEP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
