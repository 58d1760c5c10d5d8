/// The documents of the contracts, at the addresses where they are read: that of the API, how
/// events come, and which form everything has.
@NullMarked
package org.entente.gateway.document;

import org.jspecify.annotations.NullMarked;
