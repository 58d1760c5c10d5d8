package org.entente.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
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
/// What was made while a change came in may be older than it, so it is not kept.
@ApplicationScoped
public class Answers {

    static final String CACHE_CONTROL = "no-cache";

    /// Ahead of those who wake readers: who is woken must not find what is older.
    private static final int FIRST = 1;

    private static final long LARGEST = 24L * 1024 * 1024;
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Cache<String, Kept> items = cache();
    private final Cache<String, Kept> compositions = cache();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong renewals = new AtomicLong();

    /// @param count how many renewals, or for a composition changes, had come in before it was made
    private record Kept(Answer answer, long count) {}

    /// The answer about one entry.
    public Answer item(EntryKey key, String address, Supplier<Answer> make) {
        if (!address.equals(address(key))) {
            return make.get();
        }
        var renewalsBefore = renewals.get();
        var before = changes.get();
        var answer = make.get();
        // Within `compute`, a change either is seen here, or comes after it and takes the item out.
        items.asMap()
                .compute(
                        address,
                        (_, _) ->
                                changes.get() == before ? new Kept(answer, renewalsBefore) : null);
        return answer;
    }

    /// An answer made of many entries.
    public Answer composition(String address, Supplier<Answer> make) {
        var before = changes.get();
        var answer = make.get();
        compositions.put(address, new Kept(answer, before));
        return answer;
    }

    @Nullable Answer ready(String address) {
        var item = items.getIfPresent(address);
        if (item != null && item.count == renewals.get()) {
            return item.answer;
        }
        var composition = compositions.getIfPresent(address);
        return composition != null && composition.count == changes.get()
                ? composition.answer
                : null;
    }

    void forget(@Observes @Priority(FIRST) Applied applied) {
        if (applied.versions().isEmpty()) {
            return;
        }
        changes.incrementAndGet();
        applied.versions().keySet().forEach(key -> items.invalidate(address(key)));
        compositions.invalidateAll();
    }

    void forgetAll(@Observes @Priority(FIRST) Renewed renewed) {
        renewals.incrementAndGet();
        changes.incrementAndGet();
        items.invalidateAll();
        compositions.invalidateAll();
    }

    private static String address(EntryKey key) {
        return "/v1/" + key.kind().many() + "/" + key.id();
    }

    private static Cache<String, Kept> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(LARGEST)
                // What it takes compressed is about a fourth.
                .weigher((String address, Kept kept) ->
                        address.length() + kept.answer.size() * 5 / 4)
                .expireAfterWrite(LIFE)
                .build();
    }
}
