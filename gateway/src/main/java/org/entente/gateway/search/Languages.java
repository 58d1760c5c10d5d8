package org.entente.gateway.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The languages that the record has texts in: what is looked for is read as words of each.
@ApplicationScoped
class Languages {

    private static final Duration LIFE = Duration.ofSeconds(5);

    private final Cache<Boolean, List<String>> present =
            Caffeine.newBuilder().expireAfterWrite(LIFE).build();

    /// The configurations for a search in one language, or in all.
    List<String> of(Handle handle, @Nullable String language) {
        return Language.configurations(
                language == null ? present.get(true, _ -> read(handle)) : List.of(language));
    }

    private static List<String> read(Handle handle) {
        return handle.createQuery(
                        """
                        select l from unnest(cast(:languages as text[])) l
                        where exists (select from searchable where tags @> array['language:' || l])\
                        """)
                .bindArray("languages", String.class, Language.configured())
                .mapTo(String.class)
                .list();
    }
}
