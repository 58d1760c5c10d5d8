package org.entente.chassis.record;

import org.entente.contracts.Entry;

/// Makes an entry's next content out of its present one, while nobody else can write it.
@FunctionalInterface
public interface Amendment {

    /// The next content; an equal one makes no version.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it has to be refused
    Entry of(Entry content);

    /// Where in what the client sent the place in the next content comes from (JSON pointers).
    default String place(String pointer) {
        return pointer;
    }
}
