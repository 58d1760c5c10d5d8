/// Full text search over the record.
@NullMarked
package org.entente.gateway.search;

import org.jspecify.annotations.NullMarked;
