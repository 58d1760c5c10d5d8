@NullMarked
package org.entente.observability.access;

import org.jspecify.annotations.NullMarked;
