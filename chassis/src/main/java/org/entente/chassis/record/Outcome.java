package org.entente.chassis.record;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.entente.contracts.EntryKey;

/// What became of one write.
public sealed interface Outcome {

    /// A first version was made; `state` is the whole entry as JSON.
    record Recorded(EntryKey key, long version, String epoch, String state) implements Outcome {}

    /// A next version was made.
    record Revised(EntryKey key, long version, String epoch, String state) implements Outcome {}

    /// It was so already; no version was made.
    record Unchanged(EntryKey key, long version, String epoch, String state) implements Outcome {}

    /// It exists and differs, and was to be kept.
    record Kept(EntryKey key, long version) implements Outcome {}

    /// Nothing was stored.
    record Refused(HttpProblem problem) implements Outcome {}
}
