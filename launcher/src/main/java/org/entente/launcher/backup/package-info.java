/// The owners' databases in one file, and back; topics and the view made again from them.
@NullMarked
package org.entente.launcher.backup;

import org.jspecify.annotations.NullMarked;
