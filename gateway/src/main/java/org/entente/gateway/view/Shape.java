package org.entente.gateway.view;

import org.jdbi.v3.core.Handle;

/// The shape of the rows in a view, as the view itself knows it. A gateway of another shape reads
/// the view, but writes nothing into it.
public final class Shape {

    private Shape() {}

    /// Whether the view in the connection's schema has the rows that this gateway makes.
    public static boolean fits(Handle handle, Rows rows) {
        return handle.createQuery("select of_rows from shape")
                .mapTo(Integer.class)
                .findOne()
                .filter(shape -> shape == rows.shape())
                .isPresent();
    }

    /// Only for a view that has no rows yet.
    public static void set(Handle handle, Rows rows) {
        handle.execute("delete from shape");
        handle.execute("insert into shape (of_rows) values (?)", rows.shape());
    }
}
