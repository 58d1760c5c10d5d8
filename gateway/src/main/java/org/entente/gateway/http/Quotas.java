package org.entente.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.entente.contracts.ProblemType;
import org.entente.observability.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// How often each caller may ask, told in every answer (draft-ietf-httpapi-ratelimit-headers-11).
/// Each gateway counts for itself. It stops loops; ordinary use does not notice.
@ApplicationScoped
class Quotas {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// So many callers are told apart; those not seen for long are forgotten first.
    private static final int MOST_CALLERS = 100_000;

    private static final CharSequence LIMIT = HttpHeaders.createOptimized("ratelimit");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("ratelimit-policy");

    private final long quota;
    private final CharSequence policy;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(WINDOW).build();

    Quotas(HttpConfig config) {
        this.quota = config.rateLimit();
        this.policy =
                HttpHeaders.createOptimized(
                        "\"default\";q=%d;w=%d".formatted(quota, WINDOW.toSeconds()));
    }

    /// Counts one request and tells the caller in the answer.
    ///
    /// @return what to refuse it with, where that was one too many
    @Nullable HttpProblem count(String caller, MultiMap answer) {
        if (quota <= 0) {
            return null;
        }
        var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        answer.set(POLICY, policy)
                .set(LIMIT, "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe));
        return probe.isConsumed()
                ? null
                : exceeded(
                        Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusSeconds(1)
                                .toSeconds());
    }

    /// Whether the caller has used up what it may, without counting anything.
    boolean isUsedUp(String caller) {
        var bucket = buckets.getIfPresent(caller);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    HttpProblem exceeded(long wait) {
        return Refusal.of(
                        ProblemType.QUOTA_EXCEEDED,
                        "%d requests a minute are allowed; ask again in %d s."
                                .formatted(quota, wait))
                .with("violated-policies", List.of("default"))
                .withHeader("Retry-After", wait)
                .build();
    }

    private Bucket bucket(String caller) {
        return buckets.get(
                caller,
                _ ->
                        Bucket.builder()
                                .addLimit(
                                        limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                                .build());
    }

    private static long seconds(ConsumptionProbe probe) {
        return Duration.ofNanos(probe.getNanosToWaitForReset()).plusMillis(999).toSeconds();
    }
}
