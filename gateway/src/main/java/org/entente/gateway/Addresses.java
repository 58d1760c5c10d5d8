package org.entente.gateway;

import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;

/// What the addresses of the API name.
public final class Addresses {

    private Addresses() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when there is no such kind
    public static Kind kind(String collection) {
        return Kind.ofMany(collection)
                .orElseThrow(() -> Problems.notFound("The record has no " + collection + "."));
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when there is no such kind
    public static EntryKey key(String collection, String id) {
        return new EntryKey(kind(collection), id);
    }
}
