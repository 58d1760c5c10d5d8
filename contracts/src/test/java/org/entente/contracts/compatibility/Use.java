package org.entente.contracts.compatibility;

/// What others do with the documents of a schema.
enum Use {
    /// They send them: what was accepted must be accepted.
    WRITTEN,

    /// They are sent them: what was promised must be there, of the type that it had. They pass over
    /// members and codes that they do not know.
    READ
}
