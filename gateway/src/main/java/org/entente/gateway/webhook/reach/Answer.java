package org.entente.gateway.webhook.reach;

import java.util.Map;

/// What a subscriber's address answered: the names of its headers in lower case, at most 64 KiB of
/// body.
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
