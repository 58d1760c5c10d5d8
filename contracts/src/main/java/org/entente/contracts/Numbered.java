package org.entente.contracts;

/// A part of an entry that can be cited as `id#n`.
public interface Numbered {

    /// Unique within its list, from 1.
    int n();
}
