@NullMarked
package org.entente.gateway.view;

import org.jspecify.annotations.NullMarked;
