package org.entente.launcher.loading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tokens of what was written last. The view takes changes in their order, partition by
/// partition; five hundred of a kind are on all of them but by a rare chance, so that what the view
/// shows of these it shows of all before.
final class Latest {
    private static final int OF_A_KIND = 500;

    private final Map<Kind, Deque<String>> tokens = new EnumMap<>(Kind.class);

    void add(Kind kind, @Nullable String token) {
        if (token == null) {
            return;
        }
        var some = tokens.computeIfAbsent(kind, _ -> new ArrayDeque<>());
        some.add(token);
        if (some.size() > OF_A_KIND) {
            some.remove();
        }
    }

    List<String> tokens() {
        return tokens.values().stream().flatMap(Deque::stream).toList();
    }
}
