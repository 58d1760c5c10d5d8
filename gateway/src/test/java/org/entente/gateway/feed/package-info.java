@NullMarked
package org.entente.gateway.feed;

import org.jspecify.annotations.NullMarked;
