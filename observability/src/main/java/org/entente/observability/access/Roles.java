package org.entente.observability.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/// Where a token says which roles its bearer has. What stands in another claim is no role.
///
/// @param claim its name, or names with `/` between them, each within the one before. A claim that
///   has the whole text as its name comes first: names can be addresses
record Roles(String claim) {

    /// None, when the claim is missing or is neither a list nor a single name.
    List<String> in(JwtClaims claims) {
        var whole = claims.getClaimValue(claim);
        var value = whole != null ? whole : within(claims.getClaimsMap());
        return switch (value) {
            case String one -> List.of(one);
            case List<?> several ->
                    several.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList();
            case null, default -> List.of();
        };
    }

    private @Nullable Object within(Map<String, Object> claims) {
        Object place = claims;
        for (var name : Arrays.asList(claim.split("/"))) {
            place = place instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return place;
    }
}
