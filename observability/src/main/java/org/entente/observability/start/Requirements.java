package org.entente.observability.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a service must be told, in words that say what is wrong with what it was told.
record Requirements(Setting setting) {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "PS256", "ES256");

    /// The first that is not met.
    Optional<String> unmet() {
        var believed =
                endsAtOnce()
                        ? Stream.<Optional<String>>empty()
                        : Stream.of(issuer(), key(), algorithms(), audience());
        return Stream.concat(Stream.of(secrets()), believed).flatMap(Optional::stream).findFirst();
    }

    /// Whether it only makes its tables: then it believes nobody.
    private boolean endsAtOnce() {
        return Boolean.parseBoolean(setting.named("QUARKUS_INIT_AND_EXIT"));
    }

    private Optional<String> secrets() {
        return SecretFiles.SECRETS.stream()
                .flatMap(name -> new SecretFiles(setting).fault(name).stream())
                .findFirst();
    }

    private Optional<String> issuer() {
        return isBlank("ENTENTE_JWT_ISSUER")
                ? Optional.of(
                        "ENTENTE_JWT_ISSUER is not set: it says whose tokens are believed, and without it nobody could be.")
                : Optional.empty();
    }

    private Optional<String> key() {
        var location = setting.named("ENTENTE_JWT_KEY");
        if (location == null || location.isBlank()) {
            return Optional.of(
                    "ENTENTE_JWT_KEY is not set: it says where the issuer's public keys are, a file or the address of a JWKS.");
        }
        if (location.startsWith("http:") || location.startsWith("https:")) {
            return Optional.empty();
        }
        try {
            var content = Files.readString(path(location));
            return content.contains("PRIVATE KEY")
                    ? Optional.of(
                            "ENTENTE_JWT_KEY names %s, which holds a private key: a service must have the public one only."
                                    .formatted(location))
                    : noKey(location, content);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(
                    "ENTENTE_JWT_KEY names %s, which cannot be read.".formatted(location));
        }
    }

    private static Optional<String> noKey(String location, String content) {
        return Stream.of("PUBLIC KEY", "CERTIFICATE", "\"kty\"").anyMatch(content::contains)
                ? Optional.empty()
                : Optional.of(
                        "ENTENTE_JWT_KEY names %s, which holds no public key.".formatted(location));
    }

    private static Path path(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }

    private Optional<String> algorithms() {
        var algorithms = setting.named("ENTENTE_JWT_ALGORITHM");
        return algorithms == null
                        || Stream.of(algorithms.split(",", -1))
                                .map(String::strip)
                                .allMatch(ALGORITHMS::contains)
                ? Optional.empty()
                : Optional.of(
                        "ENTENTE_JWT_ALGORITHM is '%s': only RS256, PS256 and ES256 are believed."
                                .formatted(algorithms));
    }

    private Optional<String> audience() {
        var audience = setting.named("ENTENTE_JWT_AUDIENCE");
        return audience != null && audience.isBlank()
                ? Optional.of(
                        "ENTENTE_JWT_AUDIENCE is empty: tokens made for anybody would be believed.")
                : Optional.empty();
    }

    private boolean isBlank(String name) {
        var value = setting.named(name);
        return value == null || value.isBlank();
    }
}
