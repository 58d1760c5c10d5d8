package org.entente.gateway.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Source;
import org.jspecify.annotations.Nullable;

/// A position, or a statement, that takes up what was promised.
///
/// @param of the position that it names
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Related(
        String cited,
        PartialDate on,
        List<String> holders,
        @Nullable String of,
        List<Source> sources) {}
