package org.entente.gateway.view;

/// What became of a record of a topic.
enum Outcome {
    APPLIED,
    /// It was there already.
    DUPLICATE,
    /// It came after a newer version of its entry; the history has it.
    STALE,
    /// Its type is newer than this gateway.
    IGNORED,
    PARKED
}
