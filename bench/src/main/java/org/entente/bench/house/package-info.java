/// The Entente that is measured: started, asked and stopped by the commands that a user has.
@NullMarked
package org.entente.bench.house;

import org.jspecify.annotations.NullMarked;
