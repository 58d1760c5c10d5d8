package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What made a version: recorded, revised or retracted; when; by whom; and why, where somebody said
/// so.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Change(Type type, Instant at, String by, @Nullable String why) {

    /// What a change does to its entry. A retraction is a change like the others: nothing is
    /// deleted.
    public enum Type {
        @JsonProperty("recorded")
        RECORDED("recorded"),
        @JsonProperty("revised")
        REVISED("revised"),
        @JsonProperty("retracted")
        RETRACTED("retracted");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
