/// What resources say of themselves for the document of the API (OpenAPI 3.1), which is put
/// together from the code when the gateway is tested.
@NullMarked
package org.entente.gateway.openapi;

import org.jspecify.annotations.NullMarked;
