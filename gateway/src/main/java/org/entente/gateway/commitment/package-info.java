/// Commitments across the record: how they stand on a day, what restates, contradicts and carries
/// them, and how they were judged.
@NullMarked
package org.entente.gateway.commitment;

import org.jspecify.annotations.NullMarked;
