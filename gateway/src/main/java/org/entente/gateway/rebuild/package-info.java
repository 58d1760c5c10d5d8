/// A view built beside the one that serves, and put in its place.
@NullMarked
package org.entente.gateway.rebuild;

import org.jspecify.annotations.NullMarked;
