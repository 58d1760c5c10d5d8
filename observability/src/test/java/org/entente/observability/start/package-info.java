@NullMarked
package org.entente.observability.start;

import org.jspecify.annotations.NullMarked;
