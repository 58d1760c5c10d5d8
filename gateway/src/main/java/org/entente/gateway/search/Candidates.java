package org.entente.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.gateway.search.Windows.Window;
import org.jdbi.v3.core.Handle;

/// Looks up what has the words, the latest first, and no more of it than can be ranked in time.
@ApplicationScoped
class Candidates {

    /// How many are ranked at most.
    static final int MOST = 300;

    private static final int MOST_ALIKE = 50;

    private static final String COLUMNS =
            """
            s.key, s.version, s.day::text, array_to_string(s.tags, chr(31)),
            ts_rank_cd(s.words, cast(:found as tsquery), 33)\
            """;

    private final Windows windows;

    Candidates(Windows windows) {
        this.windows = windows;
    }

    /// @param complete whether there are no others
    record Considered(List<Candidate> ranked, boolean complete) {}

    Considered of(Handle handle, Question question, Terms terms) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        var all = windows.within(handle, question.earliest(), question.end());
        for (var n = 0; n < all.size() && found.size() <= MOST && !terms.isEmpty(); n++) {
            var more = MOST + 1 - found.size();
            var last = n == all.size() - 1;
            for (var candidate : within(handle, question, terms, all.get(n), last, more)) {
                found.put(candidate.key(), candidate);
            }
        }
        var complete = found.size() <= MOST;
        if (!complete) {
            found.remove(List.copyOf(found.keySet()).getLast());
        }
        for (var candidate : alike(handle, question, terms)) {
            var same = found.get(candidate.key());
            found.put(candidate.key(), same == null ? candidate : same.alike(candidate.alike()));
        }
        var ranked = new ArrayList<>(found.values());
        ranked.sort(Candidate.ORDER);
        return new Considered(ranked, complete);
    }

    /// The last window has no end but the record's, so what is in it is looked up by the words
    /// alone and sorted then; in the others PostgreSQL may as well go through the days.
    private static List<Candidate> within(
            Handle handle, Question question, Terms terms, Window window, boolean last, int most) {
        var where =
                question.where()
                        .and("s.words @@ cast(:sought as tsquery)", "sought", terms.sought())
                        .and("s.day >= :windowFrom", "windowFrom", window.from())
                        .and("s.day < :windowBefore", "windowBefore", window.before());
        var rows = "from searchable s %s %s".formatted(question.asKnown().join("s"), where.sql());
        var sql =
                last
                        ? """
                        with matching as materialized (select s.* %s)
                        select %s from matching s order by s.day desc, s.key desc limit :most\
                        """
                                .formatted(rows, COLUMNS)
                        : "select %s %s order by s.day desc, s.key desc limit :most"
                                .formatted(COLUMNS, rows);
        return question.bind(handle.createQuery(sql), where)
                .bind("found", terms.found())
                .bind("most", most)
                .map((row, _) -> candidate(row, 0))
                .list();
    }

    private static List<Candidate> alike(Handle handle, Question question, Terms terms) {
        var name = question.wanted().name();
        if (name == null) {
            return List.of();
        }
        var where = question.where().and("unaccent(lower(:name)) <% s.names", "name", name);
        var sql =
                """
                select %s, word_similarity(unaccent(lower(:name)), s.names) from searchable s %s %s
                order by 6 desc, s.key limit :most\
                """
                        .formatted(COLUMNS, question.asKnown().join("s"), where.sql());
        return question.bind(handle.createQuery(sql), where)
                .bind("found", terms.found())
                .bind("most", MOST_ALIKE)
                .map((row, _) -> candidate(row, row.getDouble(6)))
                .list();
    }

    private static Candidate candidate(ResultSet row, double alike) throws SQLException {
        return new Candidate(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                List.of(row.getString(4).split("\u001f")),
                row.getFloat(5),
                alike);
    }
}
