package org.entente.launcher.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is in a backup; it stands in it as `manifest.json`.
///
/// @param starterRecord which content of the starter record had been imported, if any
/// @param webhooks the endpoints that are told of changes; nothing where they could not be looked
///   at
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
        int format,
        String entente,
        String createdAt,
        @Nullable String starterRecord,
        String holdsNot,
        List<Owned> owners,
        @Nullable Table webhooks) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;
    static final String HOLDS_NOT =
            "Keys, passwords and settings are not here: keep the folder .entente/keys, or the .env file, elsewhere."
                    + " Topics and the view are made again from what is here.";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /// One owner's database at one moment.
    ///
    /// @param migrations those that have made its schema, in their order
    public record Owned(
            String name,
            String epoch,
            String takenAt,
            List<Migration> migrations,
            List<Table> tables) {}

    /// A script that was run, and Flyway's checksum of it.
    public record Migration(String version, String script, int checksum) {}

    /// What `COPY` gave of a table, in its text format.
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {}

    Owned of(Owner owner) {
        return owners.stream()
                .filter(one -> one.name().equals(owner.title()))
                .findFirst()
                .orElseThrow();
    }

    public long rows() {
        return places().values().stream().mapToLong(Table::rows).sum();
    }

    /// How many rows of a table both owners have.
    public long rows(String table) {
        return owners.stream()
                .flatMap(owner -> owner.tables().stream())
                .filter(one -> one.name().equals(table))
                .mapToLong(Table::rows)
                .sum();
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }

    /// Every table, by where in the backup its rows are.
    Map<String, Table> places() {
        var places = new LinkedHashMap<String, Table>();
        for (var owner : owners) {
            owner.tables().forEach(table -> places.put(place(owner.name(), table.name()), table));
        }
        if (webhooks != null) {
            places.put(place(Webhooks.FOLDER, webhooks.name()), webhooks);
        }
        return places;
    }

    static String place(String folder, String table) {
        return folder + "/" + table + ".copy";
    }
}
