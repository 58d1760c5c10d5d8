package org.entente.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;

/// One version of an entry that somebody writes, and where to read it. Each version has a word that
/// no other has.
///
/// @param path of the entry
/// @param word in its name or title
record WrittenEntry(String path, String id, long version, String word) {

    /// Two of three are actors, the others partnerships.
    static WrittenEntry of(int writer, int number, long version) {
        var id = "pairs-%d-%d".formatted(writer, number);
        var kinds = number % 3 == 2 ? "partnerships" : "actors";
        var word = "w" + Long.toString(Math.abs((id + "@" + version).hashCode() * 2654435761L), 36);
        return new WrittenEntry("/v1/" + kinds + "/" + id, id, version, word);
    }

    private boolean isActor() {
        return path.startsWith("/v1/actors/");
    }

    String body() {
        return isActor()
                ? WholeSystemTest.actor(id, version).replace("Version " + version, word)
                : WholeSystemTest.partnership(id, "eu", "kr").replace("A partnership", word);
    }

    /// The entry, a list or the search.
    ///
    /// @param turn which of them
    String address(int turn) {
        return switch (turn % 3) {
            case 0 -> path;
            case 1 -> isActor() ? "/v1/actors?actor=" + id : path;
            default -> "/v1/search?q=" + word;
        };
    }

    /// Whether this version, or a newer one, is in what was read. Only this one is found by its
    /// word.
    boolean isIn(JsonNode read) {
        if (read.has("version")) {
            return read.get("version").asLong() >= version;
        }
        return read.path("items")
                .valueStream()
                .filter(item -> item.path("id").asText().equals(id))
                .anyMatch(item -> read.has("facets") || item.path("version").asLong() >= version);
    }
}
