@NullMarked
package org.entente.partnerships.reminder;

import org.jspecify.annotations.NullMarked;
