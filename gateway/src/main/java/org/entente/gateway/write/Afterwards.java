package org.entente.gateway.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.EntryKey;
import org.entente.gateway.consistency.Patience;
import org.entente.gateway.consistency.Shown;
import org.entente.gateway.consistency.Waiter;
import org.entente.gateway.consistency.Waiting;
import org.entente.gateway.consistency.WaitingFigures;
import org.entente.gateway.view.OwnerEpochs;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/// What follows a write that an owner has made: its writer is answered when the view shows it, or
/// is told that it does not show it yet.
@ApplicationScoped
class Afterwards {

    /// `pending` when the write is made but the view does not show it yet; absent otherwise.
    static final String VIEW_STATUS = "View-Status";

    private static final Logger LOG = Logger.getLogger(Afterwards.class);

    private final Waiting waiting;
    private final WaitingFigures figures;
    private final OwnerEpochs epochs;
    private final Owners owners;
    private final Clock clock;

    Afterwards(
            Waiting waiting,
            WaitingFigures figures,
            OwnerEpochs epochs,
            Owners owners,
            Clock clock) {
        this.waiting = waiting;
        this.figures = figures;
        this.epochs = epochs;
        this.owners = owners;
        this.clock = clock;
    }

    /// @param wished how long the writer wants to wait, if anything was said
    void completes(
            Response.ResponseBuilder answer,
            HttpResponse<byte[]> answered,
            Waiter waiter,
            Optional<Duration> wished) {
        var token = token(answered, waiter.key());
        keepEpoch(token);
        if (!isShown(token, waiter, wished.orElse(owners.viewWait()))) {
            answer.header(VIEW_STATUS, "pending");
        }
        wished.ifPresent(wait -> answer.header(Patience.APPLIED, Patience.applied(wait)));
    }

    private boolean isShown(ConsistencyToken token, Waiter waiter, Duration wait) {
        return wait.isZero()
                ? waiting.look(List.of(token), true).stream().anyMatch(Shown::isThere)
                : figures.timed(() -> waiter.await(token.version(), wait));
    }

    /// Nobody has a token of an epoch that no gateway knows.
    private void keepEpoch(ConsistencyToken token) {
        try {
            epochs.heard(token.key().kind(), token.epoch(), clock.instant());
        } catch (JdbiException e) {
            LOG.warnf(
                    "The epoch of %s is not kept; its event will tell: %s",
                    token.key(), e.getMessage());
        }
    }

    private static ConsistencyToken token(HttpResponse<byte[]> answered, EntryKey written) {
        return answered.headers()
                .firstValue(ConsistencyToken.HEADER)
                .flatMap(ConsistencyToken::parse)
                .filter(token -> token.key().equals(written))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "an owner answered a write without a token of " + written));
    }
}
