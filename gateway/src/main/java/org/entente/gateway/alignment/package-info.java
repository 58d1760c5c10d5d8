/// Where actors stand together, by topic and target, with the counts behind every figure.
@NullMarked
package org.entente.gateway.alignment;

import org.jspecify.annotations.NullMarked;
