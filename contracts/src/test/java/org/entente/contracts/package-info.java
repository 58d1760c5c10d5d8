@NullMarked
package org.entente.contracts;

import org.jspecify.annotations.NullMarked;
