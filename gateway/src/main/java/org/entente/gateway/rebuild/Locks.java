package org.entente.gateway.rebuild;

import java.sql.SQLException;

/// Tells a lock that could not be had in time from other failures of the database.
final class Locks {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private Locks() {}

    static boolean notAvailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().equals(LOCK_NOT_AVAILABLE)
                        || sql.getSQLState().equals(DEADLOCK);
            }
        }
        return false;
    }
}
