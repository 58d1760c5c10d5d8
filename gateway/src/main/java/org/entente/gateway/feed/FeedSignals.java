package org.entente.gateway.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.view.Applied;

/// Says that the feed has grown, to whoever follows it just now.
@ApplicationScoped
class FeedSignals {

    private final BroadcastProcessor<Long> grown = BroadcastProcessor.create();

    void on(@Observes Applied applied) {
        grown.onNext(applied.position());
    }

    /// A slow follower hears of the latest growth only; it reads the feed from where it stands
    /// anyway.
    Multi<Long> stream() {
        return grown.onOverflow().dropPreviousItems();
    }
}
