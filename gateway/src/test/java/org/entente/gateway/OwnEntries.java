package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;

/// Entries of a test's own. Each comes with one source, `s1`.
public final class OwnEntries {

    private static final String SOURCES =
            """
            "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example",
                         "title": "A page", "readOn": "2026-11-24", "grade": "official"}]}\
            """;

    private OwnEntries() {}

    /// @param json an entry without its last brace and without sources
    public static Entry entry(String json) {
        return Wire.entry(json.strip().replaceFirst("\\}$", "") + ", " + SOURCES);
    }

    /// Records them, and returns when the view shows them. Those that are there already stay.
    public static Instant record(Entry... entries) {
        return publish(1, Change.Type.RECORDED, entries);
    }

    /// Returns a moment after it: what comes later was not known then.
    public static Instant publish(long version, Change.Type type, Entry... entries) {
        try (var owner = new Owner()) {
            for (var entry : entries) {
                owner.publish(entry, version, type);
            }
        }
        for (var entry : entries) {
            await().untilAsserted(() ->
                    given().get("/v1/" + entry.kind().many() + "/" + entry.id())
                            .then()
                            .body("version", equalTo((int) version)));
        }
        return Instant.now();
    }

    /// Every item of a list, asked for one at a time.
    public static List<Map<String, Object>> oneByOne(String address) {
        var items = new ArrayList<Map<String, Object>>();
        var separator = address.contains("?") ? "&" : "?";
        String cursor = null;
        do {
            var page =
                    given().get(
                                    address
                                            + separator
                                            + "limit=1"
                                            + (cursor == null ? "" : "&cursor=" + cursor))
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return items;
    }

    /// The same list at once.
    public static List<Map<String, Object>> atOnce(String address) {
        var separator = address.contains("?") ? "&" : "?";
        return given().get(address + separator + "limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
