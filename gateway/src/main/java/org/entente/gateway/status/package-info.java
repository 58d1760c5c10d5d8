/// What the gateway knows of itself.
@NullMarked
package org.entente.gateway.status;

import org.jspecify.annotations.NullMarked;
