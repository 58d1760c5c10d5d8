package org.entente.gateway.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.entente.gateway.view.Flattened;

/// What positions are found by.
@ApplicationScoped
class PositionRows implements Flattened<PositionRows.Row> {

    /// @param terms what filters are held against
    record Row(
            String key,
            long version,
            int n,
            Instant since,
            LocalDate day,
            LocalDate dayEnd,
            List<String> terms,
            String matter) {}

    @Override
    public String table() {
        return "position";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public String insert() {
        return """
        insert into position (key, version, n, since, day, day_end, terms, words)
        select key, version, n, since, day, day_end, terms, to_tsvector('simple', matter)
        from json_to_recordset(:rows::json) as made (
            key text, version bigint, n integer, since timestamptz, day date, day_end date, terms text[], matter text)\
        """;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Statement statement
                ? statement.positions().stream().map(position -> row(statement, version, position))
                : Stream.empty();
    }

    private static Row row(Statement statement, long version, Position position) {
        return new Row(
                statement.key().toString(),
                version,
                position.n(),
                Objects.requireNonNull(statement.change()).at(),
                statement.issuedOn().first(),
                statement.issuedOn().last(),
                Filter.terms(statement, position),
                String.join("\n", position.matter().values()));
    }
}
