package org.entente.gateway.view;

import org.jspecify.annotations.Nullable;

/// A version as its owner published it.
///
/// @param document the whole entry
/// @param traceParent where the write stood in its trace, if it was part of one
public record Published(String document, @Nullable String traceParent) {}
