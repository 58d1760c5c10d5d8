package org.entente.chassis.record;

import org.jspecify.annotations.Nullable;

/// Who makes a change, why, and in which trace (W3C Trace Context).
public record Author(String name, @Nullable String why, @Nullable String traceParent) {}
