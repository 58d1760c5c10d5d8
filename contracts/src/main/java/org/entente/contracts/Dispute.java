package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two sources disagree: the claims side by side, which one is preferred (counted from 0; absent
/// while unresolved), and why.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dispute(
        @NotEmpty String matter,
        @NotEmpty List<Claim> claims,
        @Nullable Integer preferred,
        @Nullable String why) {

    public Dispute {
        claims = Absent.list(claims);
    }

    /// One of the values that are claimed, and by which sources.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Claim(@NotEmpty String value, @NotEmpty List<String> sources) {
        public Claim {
            sources = Absent.list(sources);
        }
    }
}
