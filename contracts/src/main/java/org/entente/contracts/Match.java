package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How near a concept is to its neighbour in another scheme, in the words of SKOS: `broad` says
/// that the neighbour is the wider of the two.
public enum Match {
    @JsonProperty("exact")
    EXACT("exact"),
    @JsonProperty("close")
    CLOSE("close"),
    @JsonProperty("broad")
    BROAD("broad"),
    @JsonProperty("narrow")
    NARROW("narrow"),
    @JsonProperty("related")
    RELATED("related"),
    /// Looked for, and not there.
    @JsonProperty("none")
    NONE("none");

    private final String code;

    Match(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The same nearness as the neighbour would tell it.
    public Match inverse() {
        return switch (this) {
            case BROAD -> NARROW;
            case NARROW -> BROAD;
            case EXACT, CLOSE, RELATED, NONE -> this;
        };
    }
}
