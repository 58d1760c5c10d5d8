/// `./entente bench`: what Entente's speed and memory are, beside what they may be.
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
