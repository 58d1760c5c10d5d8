/// The record's write side: entries under lock, preconditions, rules, versions without gaps.
@NullMarked
package org.entente.chassis.record;

import org.jspecify.annotations.NullMarked;
