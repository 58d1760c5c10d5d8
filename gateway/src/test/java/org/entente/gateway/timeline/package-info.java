@NullMarked
package org.entente.gateway.timeline;

import org.jspecify.annotations.NullMarked;
