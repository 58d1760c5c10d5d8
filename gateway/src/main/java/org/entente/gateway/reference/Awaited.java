package org.entente.gateway.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Reference;
import org.entente.gateway.view.Flattened;

/// References whose target was not there when they came in. Most of a record comes after what it
/// refers to, so that few are kept; whoever asks looks whether the target came since.
@ApplicationScoped
class Awaited implements Flattened<Awaited.Row> {

    record Row(String key, long version, String pointer, String cited, List<String> targets) {}

    @Override
    public String table() {
        return "awaited";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        var key = entry.key().toString();
        var rows = new LinkedHashMap<String, Row>();
        for (var reference : entry.references()) {
            rows.putIfAbsent(
                    reference.cited(),
                    new Row(
                            key,
                            version,
                            reference.pointer(),
                            reference.cited(),
                            targets(reference)));
        }
        return rows.values().stream();
    }

    @Override
    public String insert() {
        return """
        insert into awaited
        select r.* from json_populate_recordset(null::awaited, :rows::json) r
        where not exists (select from entry e where e.key = any(r.targets))\
        """;
    }

    private static List<String> targets(Reference reference) {
        return reference.targets().map(EntryKey::toString).sorted().toList();
    }
}
