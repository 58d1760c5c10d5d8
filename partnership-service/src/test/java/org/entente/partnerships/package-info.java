@NullMarked
package org.entente.partnerships;

import org.jspecify.annotations.NullMarked;
