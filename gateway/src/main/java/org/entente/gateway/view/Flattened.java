package org.entente.gateway.view;

import java.util.stream.Stream;
import org.entente.contracts.Entry;

/// A table of what is flattened from entries, for the questions that cross them. A feature that
/// needs such a table has a bean of this type; the view fills it for every version of every entry
/// and never alters a row. A retracted version has no rows.
///
/// @param <R> one row: a record whose components are the columns, in snake case on their way
public interface Flattened<R extends Record> {

    String table();

    /// Raised when the rows that an entry has become others: then all are made again, in a view
    /// beside the one that serves.
    int shape();

    /// The rows of one version. Their first columns are its key and its number.
    Stream<R> rows(Entry entry, long version);

    /// How rows are stored; `:rows` stands for a JSON array of them.
    default String insert() {
        return "insert into %1$s select * from json_populate_recordset(null::%1$s, :rows::json)"
                .formatted(table());
    }
}
