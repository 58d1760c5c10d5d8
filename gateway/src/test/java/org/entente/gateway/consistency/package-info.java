@NullMarked
package org.entente.gateway.consistency;

import org.jspecify.annotations.NullMarked;
