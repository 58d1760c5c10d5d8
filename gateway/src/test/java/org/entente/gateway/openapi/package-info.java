@NullMarked
package org.entente.gateway.openapi;

import org.jspecify.annotations.NullMarked;
