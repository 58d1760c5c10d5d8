package org.entente.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// Everything that the gateway answers about the record, in a form that does not depend on the
/// order in which it came: lists, every entry, every version, derived answers, what the feed has
/// told.
record Content(Caller gateway) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private static final List<String> KINDS =
            List.of("actors", "dialogues", "statements", "partnerships", "commitments");

    private static final List<String> QUESTIONS =
            List.of(
                    "/v1/relations/eu/kr",
                    "/v1/relations/eu/jp",
                    "/v1/positions?limit=200",
                    "/v1/commitments?stage=proposed&limit=200",
                    "/v1/search?q=partnership&limit=50",
                    "/v1/timeline?actor=eu&limit=200",
                    "/v1/offices?of=kr",
                    "/v1/partnerships/matrix",
                    "/v1/status/references");

    /// By what was asked.
    TreeMap<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        for (var kind : KINDS) {
            var all = pages(all(kind));
            for (var item : all) {
                var path = "/v1/" + kind + "/" + item.get("id").asText();
                hashes.put(path, hash(gateway.own(path)));
                hashes.put(path + "/history", hash(gateway.own(path + "/history")));
            }
            hashes.put(kind, hash(JSON.valueToTree(all)));
        }
        QUESTIONS.forEach(path -> hashes.put(path, hash(gateway.own(path))));
        hashes.put("feed", hash(JSON.valueToTree(told())));
        return hashes;
    }

    /// Commitments are asked for by how they stand, and not whether they were retracted.
    private static String all(String kind) {
        return "/v1/"
                + kind
                + (kind.equals("commitments") ? "?limit=200" : "?retracted=true&limit=200");
    }

    /// What the feed has told, each once, without the places at which it did.
    private List<String> told() {
        return changes().stream().map(item -> item.get("change").toString()).sorted().toList();
    }

    private List<JsonNode> changes() {
        var changes = new ArrayList<JsonNode>();
        var path = "/v1/changes?limit=1000";
        for (var page = gateway.own(path); page.has("next"); ) {
            page.get("items").forEach(changes::add);
            page = gateway.own(path + "&after=" + page.get("next").asText());
        }
        return changes;
    }

    private List<JsonNode> pages(String path) {
        var items = new ArrayList<JsonNode>();
        var page = gateway.own(path);
        page.get("items").forEach(items::add);
        while (page.has("next") && !page.get("next").isNull()) {
            page = gateway.own(path + "&cursor=" + page.get("next").asText());
            page.get("items").forEach(items::add);
        }
        return items;
    }

    private static String hash(JsonNode answer) {
        try {
            var canonical = JSON.writeValueAsString(JSON.treeToValue(answer, Object.class));
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
