/// What happened, day by day, across entries.
@NullMarked
package org.entente.gateway.timeline;

import org.jspecify.annotations.NullMarked;
