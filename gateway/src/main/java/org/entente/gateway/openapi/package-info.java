/// The document of the API (OpenAPI 3.1): what resources say of themselves for it, and the address
/// at which it is read. It is put together from the code when the gateway is tested.
@NullMarked
package org.entente.gateway.openapi;

import org.jspecify.annotations.NullMarked;
