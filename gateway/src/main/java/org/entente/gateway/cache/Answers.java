package org.entente.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.entente.contracts.EntryKey;
import org.entente.gateway.view.Applied;
import org.entente.gateway.view.Renewed;
import org.jspecify.annotations.Nullable;

/// Answers by the address that they answer. An item stays until its entry changes, anything else
/// until anything changes; neither outlives a minute, since some answers depend on today's date.
@ApplicationScoped
public class Answers {

    static final String CACHE_CONTROL = "no-cache";
    static final String VARY = "Accept";

    private static final long LARGEST = 24L * 1024 * 1024;
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Cache<String, Answer> items = cache();
    private final Cache<String, Answer> compositions = cache();
    private final AtomicLong changes = new AtomicLong();

    /// The answer about one entry.
    public Answer item(EntryKey key, String address, Supplier<Answer> make) {
        return address.equals(address(key)) ? kept(items, address, make) : make.get();
    }

    /// An answer made of many entries.
    public Answer composition(String address, Supplier<Answer> make) {
        return kept(compositions, address, make);
    }

    @Nullable Answer ready(String address) {
        var item = items.getIfPresent(address);
        return item != null ? item : compositions.getIfPresent(address);
    }

    /// What was made while a change came in may be older than it, so it is not kept.
    private Answer kept(Cache<String, Answer> cache, String address, Supplier<Answer> make) {
        var before = changes.get();
        var answer = make.get();
        cache.put(address, answer);
        if (changes.get() != before) {
            cache.invalidate(address);
        }
        return answer;
    }

    void forget(@Observes Applied applied) {
        if (applied.versions().isEmpty()) {
            return;
        }
        changes.incrementAndGet();
        applied.versions().keySet().forEach(key -> items.invalidate(address(key)));
        compositions.invalidateAll();
    }

    void forgetAll(@Observes Renewed renewed) {
        changes.incrementAndGet();
        items.invalidateAll();
        compositions.invalidateAll();
    }

    private static String address(EntryKey key) {
        return "/v1/" + key.kind().many() + "/" + key.id();
    }

    private static Cache<String, Answer> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(LARGEST)
                .weigher((String address, Answer answer) ->
                        address.length() + answer.body().length())
                .expireAfterWrite(LIFE)
                .build();
    }
}
