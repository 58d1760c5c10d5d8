/// The whole system, started as a user starts it: real processes, real engines, the real record.
@NullMarked
package org.entente.launcher.story;

import org.jspecify.annotations.NullMarked;
