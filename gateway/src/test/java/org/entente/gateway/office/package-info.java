@NullMarked
package org.entente.gateway.office;

import org.jspecify.annotations.NullMarked;
