package org.entente.gateway.question;

import org.jspecify.annotations.Nullable;

/// An answer that may have a next page.
public interface Paged {

    /// The cursor of the next page; absent on the last.
    @Nullable String next();
}
