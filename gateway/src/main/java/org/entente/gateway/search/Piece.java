package org.entente.gateway.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of an entry's text.
///
/// @param cited the part of the entry that it belongs to, as `id#n`
/// @param language as recorded; absent where it is in none
/// @param sources the ids of those that this part names; none where the entry's hold
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Piece(
        Field field,
        @Nullable String cited,
        @Nullable String language,
        String text,
        List<String> sources) {

    Piece {
        text = Writing.clean(text);
        language = language == null ? null : Writing.clean(language);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    @JsonIgnore
    String configuration() {
        return field.named() ? Language.SIMPLE : Language.configuration(language);
    }
}
