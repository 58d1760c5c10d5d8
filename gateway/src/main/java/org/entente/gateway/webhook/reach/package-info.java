/// The only way from the gateway to subscribers' addresses: what may be connected to, and the
/// connecting.
@NullMarked
package org.entente.gateway.webhook.reach;

import org.jspecify.annotations.NullMarked;
