/// The feed: every change applied, in the order of its commit.
@NullMarked
package org.entente.gateway.feed;

import org.jspecify.annotations.NullMarked;
