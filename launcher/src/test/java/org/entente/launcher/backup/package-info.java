@NullMarked
package org.entente.launcher.backup;

import org.jspecify.annotations.NullMarked;
