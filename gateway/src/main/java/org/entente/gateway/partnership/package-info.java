/// Partnerships across the record: what was done on them, which areas they have, when they stand.
@NullMarked
package org.entente.gateway.partnership;

import org.jspecify.annotations.NullMarked;
