@org.jspecify.annotations.NullMarked
package org.entente.gateway.webhook;
