/// What holds for every request to the API whatever it asks: limits, quotas, headers, other
/// origins.
@NullMarked
package org.entente.gateway.http;

import org.jspecify.annotations.NullMarked;
