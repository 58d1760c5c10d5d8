package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.entente.gateway.webhook.reach.Answer;
import org.entente.gateway.webhook.reach.Reach;
import org.entente.gateway.webhook.reach.Unreachable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One attempt: signs the event, posts it, and judges the answer.
@ApplicationScoped
class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final Reach reach;
    private final Signature signature;
    private final Schedule schedule;
    private final DeliverySpans spans;
    private final DeliveryFigures figures;
    private final WebhookConfig config;
    private final Clock clock;

    Sending(
            Reach reach,
            Signature signature,
            Schedule schedule,
            DeliverySpans spans,
            DeliveryFigures figures,
            WebhookConfig config,
            Clock clock) {
        this.reach = reach;
        this.signature = signature;
        this.schedule = schedule;
        this.spans = spans;
        this.figures = figures;
        this.config = config;
        this.clock = clock;
    }

    /// Returns when it is over.
    ///
    /// @param attempt 1, 2, 3 ... of this event
    /// @param then told what became of it
    void send(
            Endpoint endpoint,
            Event event,
            int attempt,
            BiConsumer<Attempts.Attempt, Verdict> then) {
        var at = clock.instant();
        var begun = System.nanoTime();
        var span = spans.begin(endpoint, event, attempt);
        var verdict = post(endpoint, event, DeliverySpans.place(span, event));
        DeliverySpans.end(span, verdict);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        figures.count(verdict, took);
        then.accept(
                Attempts.Attempt.of(
                        event, attempt, !schedule.goesOn(attempt), at, took.toMillis(), verdict),
                verdict);
    }

    private Verdict post(Endpoint endpoint, Event event, @Nullable String trace) {
        try {
            var headers = signature.headers(endpoint, event);
            headers.put("content-type", Event.MEDIA_TYPE);
            headers.put("user-agent", "Entente-Webhooks/1");
            if (trace != null) {
                headers.put("traceparent", trace);
            }
            Answer answer =
                    reach.send(
                                    "POST",
                                    endpoint.url(),
                                    headers,
                                    event.body().getBytes(StandardCharsets.UTF_8),
                                    config.timeout())
                            .toCompletableFuture()
                            .join();
            return Verdict.of(answer, clock.instant());
        } catch (GeneralSecurityException e) {
            LOG.errorf("The secret of the webhook %s cannot be opened: %s", endpoint.id(), e);
            return new Verdict.Unsigned();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Unreachable failure) {
                return Verdict.of(failure);
            }
            throw e;
        }
    }
}
