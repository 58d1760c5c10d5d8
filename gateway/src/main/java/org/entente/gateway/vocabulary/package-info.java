/// The codes of the record, for people and programs that read it: as JSON, as a table, as SKOS.
@NullMarked
package org.entente.gateway.vocabulary;

import org.jspecify.annotations.NullMarked;
