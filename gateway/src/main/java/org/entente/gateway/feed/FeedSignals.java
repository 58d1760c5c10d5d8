package org.entente.gateway.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.view.Applied;
import org.entente.gateway.view.Renewed;

/// Says that the feed has grown, to whoever follows it just now.
@ApplicationScoped
class FeedSignals {

    private final BroadcastProcessor<Long> grown = BroadcastProcessor.create();

    void on(@Observes Applied applied) {
        grown.onNext(applied.position());
    }

    /// A rebuilt view may have found changes that were missing.
    void on(@Observes Renewed renewed) {
        grown.onNext(0L);
    }

    /// A slow follower hears of the latest growth only; it reads the feed from where it stands
    /// anyway.
    Multi<Long> stream() {
        return grown.onOverflow().dropPreviousItems();
    }
}
