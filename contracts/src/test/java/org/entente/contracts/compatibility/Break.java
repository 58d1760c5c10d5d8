package org.entente.contracts.compatibility;

/// A change that breaks somebody.
///
/// @param where in the schema
record Break(String where, String what) {

    @Override
    public String toString() {
        return where + " " + what;
    }
}
