@NullMarked
package org.entente.gateway.question;

import org.jspecify.annotations.NullMarked;
