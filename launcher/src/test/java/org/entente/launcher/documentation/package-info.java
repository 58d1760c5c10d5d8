/// What the documentation says that the code knows better.
@NullMarked
package org.entente.launcher.documentation;

import org.jspecify.annotations.NullMarked;
