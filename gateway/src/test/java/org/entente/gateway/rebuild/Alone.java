package org.entente.gateway.rebuild;

import io.quarkus.test.junit.QuarkusTestProfile;

/// A gateway, a view and topics for the tests of this package: elsewhere, tests put into the view
/// what no topic has, so that a rebuild is refused.
public final class Alone implements QuarkusTestProfile {}
