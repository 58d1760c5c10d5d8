/// The view: what the topics say, applied batch by batch, each in one transaction.
@NullMarked
package org.entente.gateway.view;

import org.jspecify.annotations.NullMarked;
