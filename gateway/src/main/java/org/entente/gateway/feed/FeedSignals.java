package org.entente.gateway.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.view.Applied;
import org.entente.gateway.view.Renewed;

/// Says that the feed has grown, by whichever gateway, to whoever follows it just now.
@ApplicationScoped
class FeedSignals {

    /// Not made for several threads, and more than one tells of growth.
    private final BroadcastProcessor<Boolean> grown = BroadcastProcessor.create();

    void on(@Observes Applied applied) {
        if (applied.grew()) {
            signal();
        }
    }

    void on(@Observes Renewed renewed) {
        signal();
    }

    private synchronized void signal() {
        grown.onNext(true);
    }

    /// A slow follower hears of the latest growth only; it reads the feed from where it stands
    /// anyway.
    Multi<Boolean> stream() {
        return grown.onOverflow().dropPreviousItems();
    }
}
