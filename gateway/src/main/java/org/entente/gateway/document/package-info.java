/// What is published about the contracts beside the API's own description: how events come, and
/// which form everything has.
@NullMarked
package org.entente.gateway.document;

import org.jspecify.annotations.NullMarked;
