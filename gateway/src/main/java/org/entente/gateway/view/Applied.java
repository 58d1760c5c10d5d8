package org.entente.gateway.view;

import java.util.Map;
import org.entente.contracts.EntryKey;

/// What a committed batch changed: the versions that the view now has, and the feed's last
/// position. Fired after the commit; everything that must know of changes listens to it.
public record Applied(Map<EntryKey, Long> versions, long position) {}
