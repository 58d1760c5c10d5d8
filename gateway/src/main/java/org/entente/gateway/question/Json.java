package org.entente.gateway.question;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/// What is JSON already.
public record Json(@JsonRawValue @JsonValue String text) {}
