package org.entente.gateway.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.contracts.Actor;
import org.entente.contracts.Entry;
import org.entente.gateway.entry.Documents;
import org.entente.gateway.question.AsKnown;

/// The persons named in entries.
@ApplicationScoped
public class Persons {

    private final Documents documents;

    Persons(Documents documents) {
        this.documents = documents;
    }

    /// Those named in these statements and dialogues whom the record holds, by id.
    public Map<String, Actor> in(Collection<? extends Entry> entries, AsKnown asKnown) {
        var keys = entries.stream().flatMap(OfficesHeld::persons).collect(Collectors.toSet());
        return documents.all(keys, asKnown).stream()
                .map(Actor.class::cast)
                .collect(Collectors.toMap(Actor::id, Function.identity()));
    }
}
