@NullMarked
package org.entente.gateway.http;

import org.jspecify.annotations.NullMarked;
