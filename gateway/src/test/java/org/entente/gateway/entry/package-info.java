@NullMarked
package org.entente.gateway.entry;

import org.jspecify.annotations.NullMarked;
