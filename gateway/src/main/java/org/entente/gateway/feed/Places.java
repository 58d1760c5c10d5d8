package org.entente.gateway.feed;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.gateway.Problems;

/// How many streams there are, in all and of each caller.
@ApplicationScoped
class Places {

    private final FollowersConfig config;
    private final Map<String, Integer> taken = new HashMap<>();
    private int inAll;

    Places(FollowersConfig config) {
        this.config = config;
    }

    /// Takes one, which is free again when the connection or the answer has ended, or when what is
    /// returned has run: a connection that is cut from here says nothing of its end.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (429, 503) when there is none
    Runnable take(String caller, RoutingContext routing) {
        take(caller);
        var free = new AtomicBoolean();
        Runnable leave =
                () -> {
                    if (free.compareAndSet(false, true)) {
                        leave(caller);
                    }
                };
        routing.addEndHandler(_ -> leave.run());
        if (routing.response().closed()) {
            leave.run();
        }
        return leave;
    }

    private synchronized void take(String caller) {
        if (taken.getOrDefault(caller, 0) >= config.followersPerCaller()) {
            throw Problems.tooManyStreams(config.followersPerCaller());
        }
        if (inAll >= config.followers()) {
            throw Problems.noStreamIsFree();
        }
        inAll++;
        taken.merge(caller, 1, Integer::sum);
    }

    private synchronized void leave(String caller) {
        inAll--;
        taken.computeIfPresent(caller, (_, number) -> number == 1 ? null : number - 1);
    }
}
