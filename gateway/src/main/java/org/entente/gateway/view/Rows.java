package org.entente.gateway.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;
import org.jdbi.v3.core.Handle;

/// Everything that is flattened from the versions. The rows of a batch go in with one statement,
/// whatever the number of tables.
@ApplicationScoped
public class Rows {

    private static final ObjectWriter JSON =
            Wire.mapper()
                    .copy()
                    .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .writer();

    private final List<Flattened<?>> tables;

    public Rows(@All List<Flattened<?>> tables) {
        this.tables = tables.stream().sorted(Comparator.comparing(Flattened::table)).toList();
    }

    /// Tells shapes apart: when it differs from that of the rows in the view, the view is rebuilt.
    public int shape() {
        return Stream.concat(
                        Stream.of("known " + Known.SHAPE),
                        tables.stream().map(table -> table.table() + " " + table.shape()))
                .toList()
                .hashCode();
    }

    /// Adds the rows of these versions.
    void add(Handle handle, List<Entry> versions) {
        var inserts = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<String, String>();
        inserts.put("known", Known.INSERT);
        rows.put("known", json(versions.stream().map(Known::of).toList()));
        for (var table : tables) {
            var some = rows(table, versions);
            if (!some.isEmpty()) {
                inserts.put(table.table(), table.insert());
                rows.put(table.table(), json(some));
            }
        }
        handle.createUpdate(sql(inserts)).bindMap(rows).execute();
    }

    private static List<?> rows(Flattened<?> table, List<Entry> versions) {
        return versions.stream()
                .filter(version -> !version.retracted())
                .flatMap(version -> table.rows(version, Objects.requireNonNull(version.version())))
                .toList();
    }

    private static String sql(Map<String, String> inserts) {
        var clauses = new ArrayList<String>();
        inserts.forEach((table, insert) ->
                clauses.add(
                        "into_%s as (%s)".formatted(table, insert.replace(":rows", ":" + table))));
        return "with " + String.join(",\n", clauses) + " select 1";
    }

    private static String json(List<?> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
