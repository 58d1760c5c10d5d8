/// Statements side by side: what is new, dropped, stronger or weaker, and which wording is used
/// again.
@NullMarked
package org.entente.gateway.comparison;

import org.jspecify.annotations.NullMarked;
