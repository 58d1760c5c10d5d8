package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;

/// One thing that is wrong with an entry.
///
/// @param pointer where (RFC 6901, from the entry's root; the root itself is the empty text)
/// @param detail what is wrong and what would be right, in one sentence
/// @param accepted the values that would do, where they can be listed
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Violation(
        @JsonInclude(JsonInclude.Include.ALWAYS) String pointer,
        String detail,
        List<String> accepted) {

    public Violation(String pointer, String detail) {
        this(pointer, detail, List.of());
    }

    /// The same, pointing to where it comes from in what was sent.
    public Violation at(UnaryOperator<String> place) {
        return new Violation(place.apply(pointer), detail, accepted);
    }
}
