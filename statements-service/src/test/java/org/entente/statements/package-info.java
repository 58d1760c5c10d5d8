@NullMarked
package org.entente.statements;

import org.jspecify.annotations.NullMarked;
