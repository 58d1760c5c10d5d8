package org.entente.contracts.compatibility;

import java.util.Set;

/// What the comparison knows of JSON Schema (2020-12): as much as is used.
final class Keywords {

    /// They say something to people, and allow or forbid nothing.
    static final Set<String> NOTES =
            Set.of(
                    "$schema",
                    "$comment",
                    "title",
                    "description",
                    "examples",
                    "default",
                    "deprecated");

    /// The higher, the stricter.
    static final Set<String> LEAST =
            Set.of("minimum", "minLength", "minItems", "minProperties", "exclusiveMinimum");

    /// The lower, the stricter.
    static final Set<String> MOST =
            Set.of("maximum", "maxLength", "maxItems", "maxProperties", "exclusiveMaximum");

    private Keywords() {}
}
