package org.entente.gateway.rebuild;

/// Where views live in the database. Extensions are in `public`, for all of them.
final class Schemas {

    /// The one that serves.
    static final String LIVE = "view";

    /// The one that is being built.
    static final String NEXT = "view_next";

    /// The one that served, until its last reader has left.
    static final String BEFORE = "view_before";

    private Schemas() {}
}
