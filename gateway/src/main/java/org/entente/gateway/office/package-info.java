/// Who held which office on a day, and whom an attribution means.
@NullMarked
package org.entente.gateway.office;

import org.jspecify.annotations.NullMarked;
