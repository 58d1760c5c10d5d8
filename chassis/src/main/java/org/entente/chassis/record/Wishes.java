package org.entente.chassis.record;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a client wishes for an entry besides its content: the query parameters.
final class Wishes {

    /// What can be wished for the entries of an import: what any kind takes, owned here or not. The
    /// lines of one import can go to two owners, with one query.
    static final Set<String> OF_IMPORTS = Set.of("quotations");

    private Wishes() {}

    static Map<String, String> of(UriInfo address) {
        var wishes = new HashMap<String, String>();
        address.getQueryParameters().forEach((name, values) -> wishes.put(name, values.getFirst()));
        return wishes;
    }
}
