/// What is told of commitments as time goes by: that one is due, that one is overdue.
@NullMarked
package org.entente.partnerships.reminder;

import org.jspecify.annotations.NullMarked;
