@NullMarked
package org.entente.gateway.webhook.reach;

import org.jspecify.annotations.NullMarked;
