package org.entente.chassis.record;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;

/// What a client wishes for an entry besides its content: the query parameters.
final class Wishes {

    private Wishes() {}

    static Map<String, String> of(UriInfo address) {
        var wishes = new HashMap<String, String>();
        address.getQueryParameters().forEach((name, values) -> wishes.put(name, values.getFirst()));
        return wishes;
    }
}
