/// The real PostgreSQL and the real Kafka that Entente runs on where nobody provides them:
/// unpacked, set up and looked after from Java.
@NullMarked
package org.entente.engines;

import org.jspecify.annotations.NullMarked;
