/// The commands behind `./entente`.
@NullMarked
package org.entente.launcher;

import org.jspecify.annotations.NullMarked;
