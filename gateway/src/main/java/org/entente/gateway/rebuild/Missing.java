package org.entente.gateway.rebuild;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Versions that the view that serves has and the next one lacks.
///
/// @param some the first few, `actor/eu@3`
record Missing(long count, List<String> some) {

    private static final int NAMED = 5;

    private static final String LACKING =
            """
            select key || '@' || version, count(*) over () from view.version v
            where not exists (select from view_next.version n where n.key = v.key and n.version = v.version)
            order by key, version limit :most\
            """;

    static Missing in(Handle handle) {
        var count = new long[1];
        var some =
                handle.createQuery(LACKING)
                        .bind("most", NAMED)
                        .map((row, _) -> {
                            count[0] = row.getLong(2);
                            return row.getString(1);
                        })
                        .list();
        return new Missing(count[0], some);
    }

    boolean isEmpty() {
        return count == 0;
    }

    @Override
    public String toString() {
        return "%d %s of the view that serves: %s%s"
                .formatted(
                        count,
                        count == 1 ? "version" : "versions",
                        String.join(", ", some),
                        count > some.size() ? ", ..." : "");
    }
}
