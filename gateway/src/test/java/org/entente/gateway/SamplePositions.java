package org.entente.gateway;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;

/// Statements with positions for the tests, and what the view answers about positions.
final class SamplePositions {

    private SamplePositions() {}

    /// What is cited on all pages.
    static List<String> pages(String address) {
        var found = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var page =
                    given().get(address + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).jsonPath();
            found.addAll(page.getList("items.cited"));
            cursor = page.getString("next");
        }
        return found;
    }

    static void publish(Entry entry, long version, Change.Type type) {
        try (var owner = new Owner()) {
            owner.publish(entry, version, type);
        }
    }

    static String position(int n, String holder, String korean, String english) {
        return """
        {"n": %d, "holders": ["%s"], "act": "call-for", "targets": ["pos-target"], "topics": ["troop-deployment"],
         "matter": {"ko": "%s", "en": "%s"}}\
        """
                .formatted(n, holder, korean, english);
    }

    static Entry statement(String id, String on, String... positions) {
        return Wire.entry(
                """
                {"kind": "statement", "id": "%s", "type": "remarks", "titles": {"en": "x"}, "issuedOn": "%s",
                 "issuers": [{"actor": "pos-issuer"}], "positions": [%s],
                 "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                              "readOn": "2026-11-24", "grade": "official"}]}\
                """
                        .formatted(id, on, String.join(",", positions)));
    }
}
