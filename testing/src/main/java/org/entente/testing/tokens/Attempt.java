package org.entente.testing.tokens;

import java.util.List;

/// One way to come without a token that may be believed.
///
/// @param authorizations the header, as often as it is sent
/// @param query what the address carries behind its path
/// @param reason under which the refusal is counted
public record Attempt(String name, List<String> authorizations, String query, String reason) {

    static Attempt bearer(String name, String token, String reason) {
        return new Attempt(name, List.of("Bearer " + token), "", reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
