package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/// Where a fact was read. Facts inside an entry name it by `id`.
///
/// @param grade how far it carries: `official`, `reported` or `unverified`
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
        @NotEmpty String id,
        @NotEmpty String url,
        @NotEmpty String publisher,
        @NotEmpty String title,
        PartialDate readOn,
        @Nullable String language,
        @Code("grades") String grade,
        @Nullable String note) {}
