/// What every test of a service stands on: a real PostgreSQL, a real Kafka, and tokens that the
/// service believes.
@NullMarked
package org.entente.testing;

import org.jspecify.annotations.NullMarked;
