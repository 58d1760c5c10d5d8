package org.entente.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The documents that subscribers and clients read, as they come with the contracts.
public final class Published {

    private static final Pattern SCHEMA = Pattern.compile("(events/)?[a-z-]+(\\.[a-z-]+)?");

    private Published() {}

    /// The AsyncAPI document (YAML). It names the schemas relative to itself.
    public static byte[] asyncApi() {
        return read("asyncapi.yaml").orElseThrow();
    }

    /// A JSON Schema: `statement`, or `events/statement.revised`. Its `$id` ends with this name.
    public static Optional<byte[]> schema(String name) {
        return SCHEMA.matcher(name).matches()
                ? read("schemas/" + name + ".json")
                : Optional.empty();
    }

    private static Optional<byte[]> read(String name) {
        try (var file = Published.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
