package org.entente.gateway.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.gateway.view.Flattened;

/// What entries refer to, by the entry referred to: each once, with the first place. A reference
/// that may be of several kinds has a row for each.
@ApplicationScoped
class Citing implements Flattened<Citing.Row> {

    record Row(String key, long version, String target, String cited, String pointer) {}

    private record Aim(String target, String cited) {}

    @Override
    public String table() {
        return "citation";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        var places = new LinkedHashMap<Aim, String>();
        for (var reference : entry.references()) {
            reference
                    .targets()
                    .forEach(target ->
                            places.putIfAbsent(
                                    new Aim(target.toString(), reference.cited()),
                                    reference.pointer()));
        }
        var key = entry.key().toString();
        return places.entrySet().stream()
                .map(place ->
                        new Row(
                                key,
                                version,
                                place.getKey().target(),
                                place.getKey().cited(),
                                place.getValue()));
    }
}
