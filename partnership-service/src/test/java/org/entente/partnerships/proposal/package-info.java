@NullMarked
package org.entente.partnerships.proposal;

import org.jspecify.annotations.NullMarked;
