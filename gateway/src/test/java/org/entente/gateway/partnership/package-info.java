@NullMarked
package org.entente.gateway.partnership;

import org.jspecify.annotations.NullMarked;
