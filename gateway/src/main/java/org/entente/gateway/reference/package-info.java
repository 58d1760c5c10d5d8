/// What refers to an entry, and what refers to nothing yet.
@NullMarked
package org.entente.gateway.reference;

import org.jspecify.annotations.NullMarked;
