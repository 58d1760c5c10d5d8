package org.entente.gateway;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;

/// Which of several representations a client wants. Several methods on one path would do it without
/// this, but then any of them answers a client that takes anything or nothing of what there is.
public final class Negotiation {

    private Negotiation() {}

    /// What the client's `Accept` ranks highest; of equals the one that is offered first.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (406) when it wants none of them
    public static MediaType choose(Request request, MediaType... offered) {
        var variant = request.selectVariant(Variant.mediaTypes(offered).build());
        if (variant == null) {
            throw Problems.notAcceptable(Arrays.stream(offered).map(MediaType::toString).toList());
        }
        return variant.getMediaType();
    }
}
