/// Takes entries from files to a gateway, as often as one likes: what is so already is left alone,
/// what is refused is listed with its reasons.
@NullMarked
package org.entente.launcher.loading;

import org.jspecify.annotations.NullMarked;
