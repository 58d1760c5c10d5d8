@NullMarked
package org.entente.partnerships.partnership;

import org.jspecify.annotations.NullMarked;
