/// One API over both halves of the record.
@NullMarked
package org.entente.gateway;

import org.jspecify.annotations.NullMarked;
