/// Webhooks: changes of the record, posted to addresses that subscribers have registered, after the
/// Standard Webhooks specification.
@NullMarked
package org.entente.gateway.webhook;

import org.jspecify.annotations.NullMarked;
