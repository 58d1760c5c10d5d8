/// What both owning services share. It knows no kind of entry.
@NullMarked
package org.entente.chassis;

import org.jspecify.annotations.NullMarked;
