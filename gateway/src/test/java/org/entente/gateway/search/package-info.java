@NullMarked
package org.entente.gateway.search;

import org.jspecify.annotations.NullMarked;
