package org.entente.bench.questions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// One kind of question: its address with places, `{holder}`, that are filled anew each time.
///
/// @param limited whether there is a limit to how long it may take
public record Question(String name, String address, boolean limited) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final int TRIES = 10;

    Question(String name, String address) {
        this(name, address, true);
    }

    /// So many different ones, or as many as there are. They are as skewed as the record: what is
    /// frequent comes often, with something else beside it.
    List<Asked> draw(Draws draws, int count) {
        var places = PLACE.matcher(address).results().map(found -> found.group(1)).toList();
        var drawn = new LinkedHashMap<String, Asked>();
        for (int tries = 0; drawn.size() < count && tries < TRIES * count; tries++) {
            var values = draws.values(places);
            var path = new StringBuilder(address);
            values.forEach((place, value) -> {
                var found = "{" + place + "}";
                int at = path.indexOf(found);
                path.replace(
                        at,
                        at + found.length(),
                        URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            });
            drawn.putIfAbsent(path.toString(), new Asked(path.toString(), values));
        }
        return new ArrayList<>(drawn.values());
    }

    @Override
    public String toString() {
        return name;
    }
}
