package org.entente.bench.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A query with `:name` where a value goes.
record NamedSql(String sql, List<String> names) {
    // Not the `::` of a cast.
    private static final Pattern NAME =
            Pattern.compile("(?<!:):([a-z]\\w*)", Pattern.CASE_INSENSITIVE);

    /// The bare SQL of a question; nothing where nobody has written it.
    static Optional<NamedSql> of(Question question) {
        try (var file = NamedSql.class.getResourceAsStream("sql/" + question.name() + ".sql")) {
            return Optional.ofNullable(file == null ? null : read(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NamedSql read(byte[] text) {
        var written = new String(text, StandardCharsets.UTF_8).replaceAll("--.*", "");
        var names = NAME.matcher(written).results().map(found -> found.group(1)).toList();
        return new NamedSql(NAME.matcher(written).replaceAll("?"), names);
    }

    void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            var value = values.get(names.get(i));
            if (value == null) {
                throw new IllegalStateException("the address has no {" + names.get(i) + "}");
            }
            statement.setObject(
                    i + 1,
                    value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
