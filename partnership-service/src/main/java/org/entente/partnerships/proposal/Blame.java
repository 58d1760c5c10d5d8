package org.entente.partnerships.proposal;

import java.sql.SQLException;
import java.util.stream.Stream;

/// Whose fault a failure is.
final class Blame {

    private static final String DATA = "22";
    private static final String CONSTRAINT = "23";

    private Blame() {}

    /// Whether the database failed, so that another attempt may succeed, rather than what was
    /// brought to it.
    static boolean isTheDatabases(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> !state.startsWith(DATA) && !state.startsWith(CONSTRAINT));
    }
}
