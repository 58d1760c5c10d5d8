/// The statements-service as this one sees it: which of its entries exist.
@NullMarked
package org.entente.partnerships.neighbour;

import org.jspecify.annotations.NullMarked;
