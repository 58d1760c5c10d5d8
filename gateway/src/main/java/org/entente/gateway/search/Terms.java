package org.entente.gateway.search;

import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// What is wanted, as PostgreSQL's queries: found when it is there in one of the languages, and
/// lacking when it is there in none.
///
/// @param found what must be there; empty where no word is left
/// @param sought the same, and that the rest is not there
record Terms(String found, String sought) {

    /// A word of one character, written without spaces: it is the beginning of a pair.
    private static final Pattern SINGLE =
            Pattern.compile(
                    "'([\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}])'");

    private static final String READ =
            """
            with f as (select distinct websearch_to_tsquery(c, :found) as query
                       from unnest(cast(:configurations as regconfig[])) c),
                 l as (select distinct websearch_to_tsquery(c, t) as query
                       from unnest(cast(:configurations as regconfig[])) c, unnest(:lacking) t)
            select coalesce((select string_agg('(' || query::text || ')', ' | ') from f where numnode(query) > 0), ''),
                   coalesce((select string_agg('!(' || query::text || ')', ' & ') from l where numnode(query) > 0), ''),
                   -- Each query is planned for its own words; the indexes are in memory; rows are too few to be hashed.
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('random_page_cost', '1.1', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true)\
            """;

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// Within a transaction, which is set to plan each query for its own words from here on.
    static Terms read(Handle handle, Wanted wanted, List<String> configurations) {
        return handle.createQuery(READ)
                .bind("found", wanted.found())
                .bindArray("configurations", String.class, configurations)
                .bindArray("lacking", String.class, wanted.lacking())
                .map((row, _) -> of(row.getString(1), row.getString(2)))
                .one();
    }

    private static Terms of(String found, String lacking) {
        var begun = SINGLE.matcher(found).replaceAll("'$1':*");
        return new Terms(
                begun,
                lacking.isEmpty()
                        ? begun
                        : "(%s) & %s"
                                .formatted(begun, SINGLE.matcher(lacking).replaceAll("'$1':*")));
    }
}
