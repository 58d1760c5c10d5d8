@NullMarked
package org.entente.partnerships.commitment;

import org.jspecify.annotations.NullMarked;
