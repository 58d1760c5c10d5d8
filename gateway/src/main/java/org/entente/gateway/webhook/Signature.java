package org.entente.gateway.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/// Signs deliveries (Standard Webhooks 1.0.0, HMAC-SHA256). After a rotation the former secret
/// signs as well, until its time is up, where it can be opened.
@ApplicationScoped
class Signature {

    private final Secrets secrets;
    private final Clock clock;

    Signature(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// The headers `webhook-id`, `webhook-timestamp`, `webhook-signature`, made for this attempt.
    ///
    /// @throws GeneralSecurityException when the endpoint's secret cannot be opened
    Map<String, String> headers(Endpoint endpoint, Event event) throws GeneralSecurityException {
        var now = clock.instant();
        var signature = sign(endpoint.id(), endpoint.secret(), event, now.getEpochSecond());
        if (endpoint.formerSecret() != null
                && endpoint.formerUntil() != null
                && now.isBefore(endpoint.formerUntil())
                && secrets.opens(endpoint.id(), endpoint.formerSecret())) {
            signature +=
                    " " + sign(endpoint.id(), endpoint.formerSecret(), event, now.getEpochSecond());
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, event.id());
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now.getEpochSecond()));
        headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature);
        return headers;
    }

    private String sign(String endpoint, String sealed, Event event, long seconds)
            throws GeneralSecurityException {
        try {
            return new Webhook(secrets.open(endpoint, sealed))
                    .sign(event.id(), seconds, event.body());
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new GeneralSecurityException("A delivery cannot be signed.", e);
        }
    }
}
