package org.entente.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How changes are delivered to subscribers' addresses.
@ConfigMapping(prefix = "entente.webhooks")
interface WebhookConfig {

    /// The key that secrets are sealed with, 32 bytes in base64; without it there are no webhooks.
    Optional<String> key();

    /// As whom this Entente asks an address whether it wants to be told (`WebHook-Request-Origin`).
    String origin();

    /// How long to wait before each attempt; as many attempts as there are values.
    List<Duration> retries();

    /// How long an address may take to answer.
    @WithDefault("20s")
    Duration timeout();

    /// How long an address may take to say that it wants to be told.
    @WithDefault("5s")
    Duration proofTimeout();

    /// So many deliveries to one address are under way at a time, each of another entry; one until
    /// it has taken something.
    @WithDefault("4")
    int atOnce();

    /// So many deliveries to all addresses are under way at a time.
    @WithDefault("1000")
    int atOnceInAll();

    /// So many are taken from the feed ahead of their delivery, beside those of entries that failed
    /// and wait, up to a hundred times as many.
    @WithDefault("500")
    int ahead();

    /// When so many entries fail at an address, the address as a whole is at fault.
    @WithDefault("20")
    int failing();

    /// An address that has taken nothing for so long is told nothing more until it is enabled
    /// again.
    @WithDefault("5d")
    Duration patience();

    /// The longest that `Retry-After` is respected.
    @WithDefault("1d")
    Duration longestRetryAfter();

    /// How long the former secret still signs after a rotation.
    @WithDefault("1d")
    Duration overlap();

    /// How many endpoints a caller may have.
    @WithDefault("20")
    int perCaller();

    /// How long attempts stay in the log.
    @WithDefault("30d")
    Duration logged();

    /// How many attempts of an endpoint stay in the log.
    @WithDefault("10000")
    int loggedEach();

    /// How long a gateway holds its endpoints without saying that it lives.
    @WithDefault("6s")
    Duration lease();

    /// How long a gateway that stops waits for the answers to what it has sent.
    @WithDefault("5s")
    Duration farewell();
}
