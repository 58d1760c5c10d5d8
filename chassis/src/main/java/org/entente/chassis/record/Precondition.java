package org.entente.chassis.record;

import java.util.Set;

/// What a write asks of the entry as it stands (RFC 9110, section 13).
public sealed interface Precondition {

    /// Nothing was asked: a new entry is recorded, an existing one is not revised.
    record Nothing() implements Precondition {}

    /// `If-None-Match: *`: the entry must not exist.
    record Absent() implements Precondition {}

    /// `If-Match: *`: the entry must exist, in whatever version.
    record Present() implements Precondition {}

    /// `If-Match: "3"`: the entry must exist in one of these versions.
    record Version(Set<Long> anyOf) implements Precondition {}

    /// An import: a new entry is recorded, an existing one is revised or, if so wished, kept as it
    /// is.
    record Import(boolean keep) implements Precondition {}
}
