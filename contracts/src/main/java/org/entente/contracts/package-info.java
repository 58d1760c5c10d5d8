/// What crosses a border: the entries of the record, the changes to them, the vocabularies and the
/// JSON Schemas.
@NullMarked
package org.entente.contracts;

import org.jspecify.annotations.NullMarked;
