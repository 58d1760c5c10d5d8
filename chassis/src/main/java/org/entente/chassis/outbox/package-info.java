/// Every change, appended with the write that made it, and its way to the topic.
@NullMarked
package org.entente.chassis.outbox;

import org.jspecify.annotations.NullMarked;
