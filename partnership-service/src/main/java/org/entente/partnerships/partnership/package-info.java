/// Partnerships: instruments between actors, and strategies of one.
@NullMarked
package org.entente.partnerships.partnership;

import org.jspecify.annotations.NullMarked;
