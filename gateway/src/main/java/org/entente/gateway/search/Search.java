package org.entente.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Searches the record. Each page ranks the same candidates and goes on behind the last item of the
/// one before.
@ApplicationScoped
class Search {

    private final Jdbi database;
    private final Candidates candidates;
    private final Languages languages;

    Search(Jdbi database, Candidates candidates, Languages languages) {
        this.database = database;
        this.candidates = candidates;
        this.languages = languages;
    }

    Found page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.DOUBLE, Value.TEXT, Value.TEXT);
        var behind = place == null ? null : Candidate.at(place);
        return database.inTransaction(handle -> page(handle, question, behind, look));
    }

    private Found page(Handle handle, Question question, @Nullable Candidate behind, int look) {
        var wanted = question.wanted();
        var terms = Terms.read(handle, wanted, languages.of(handle, question.language()));
        var considered = candidates.of(handle, question, terms);
        var ahead =
                considered.ranked().stream()
                        .filter(candidate ->
                                behind == null || Candidate.ORDER.compare(candidate, behind) > 0)
                        .limit(look)
                        .toList();
        var page =
                Page.of(
                        ahead,
                        look,
                        question,
                        Candidate::place,
                        candidate -> candidate,
                        question.asKnown());
        return new Found(
                Items.of(handle, page.items(), wanted),
                considered.ranked().size(),
                considered.complete(),
                Facets.of(considered),
                page.next(),
                page.asKnownAt());
    }
}
