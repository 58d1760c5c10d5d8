@NullMarked
package org.entente.gateway.rebuild;

import org.jspecify.annotations.NullMarked;
