/// How long the gateway's questions take with a large record, beside the bare SQL of each.
@NullMarked
package org.entente.bench.questions;

import org.jspecify.annotations.NullMarked;
