package org.entente.chassis.record;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a client wishes for an entry besides its content: the query parameters.
final class Wishes {

    /// What can be wished for the entries of an import, and how: what any kind takes, owned here or
    /// not. The lines of one import can go to two owners, with one query.
    private static final Map<String, List<String>> OF_IMPORTS =
            Map.of("quotations", List.of("refuse", "orphan"));

    private Wishes() {}

    static Set<String> ofImports() {
        return OF_IMPORTS.keySet();
    }

    /// Those for the entries of an import, whichever lines there are.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when one cannot be meant
    static Map<String, String> ofImport(UriInfo address) {
        var wishes = of(address);
        OF_IMPORTS.forEach((name, accepted) -> {
            if (wishes.containsKey(name) && !accepted.contains(wishes.get(name))) {
                throw Problems.badParameter(name, "is " + String.join(" or ", accepted));
            }
        });
        return wishes;
    }

    static Map<String, String> of(UriInfo address) {
        var wishes = new HashMap<String, String>();
        address.getQueryParameters().forEach((name, values) -> wishes.put(name, values.getFirst()));
        return wishes;
    }
}
