package org.entente.gateway.question;

import java.util.List;
import org.entente.contracts.Entry;
import org.entente.contracts.Source;

/// The sources behind a fact.
public final class SourcesOf {

    private SourcesOf() {}

    /// Those that the fact names; the entry's where it names none.
    public static List<Source> of(Entry entry, List<String> named) {
        return named.isEmpty()
                ? entry.sources()
                : entry.sources().stream().filter(source -> named.contains(source.id())).toList();
    }
}
