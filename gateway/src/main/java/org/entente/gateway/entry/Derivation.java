package org.entente.gateway.entry;

import java.time.LocalDate;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.gateway.question.AsKnown;

/// What the gateway derives for the entries of one kind, from them and from the rest of the record.
/// A feature that does has a bean of this type.
public interface Derivation {

    Kind kind();

    Derived of(Entry entry, LocalDate today, AsKnown asKnown);
}
