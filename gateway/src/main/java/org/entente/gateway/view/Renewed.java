package org.entente.gateway.view;

/// More has changed than can be told one by one, or the view was replaced as a whole: whatever is
/// remembered of it is to be forgotten, and whoever waits for something in it looks again. Fired in
/// every gateway, after the commit.
public record Renewed() {}
