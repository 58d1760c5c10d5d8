package org.entente.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One place where an entry names another: where it stands (JSON pointer), which kinds it may be,
/// its id and, where a part is cited as `id#n`, the number.
public record Reference(String pointer, Set<Kind> kinds, String id, @Nullable Integer n) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    /// Reads `id` or `id#n`.
    static Reference to(String pointer, String cited, Kind... kinds) {
        var hash = cited.lastIndexOf('#');
        var part = hash < 0 ? "" : cited.substring(hash + 1);
        return NUMBER.matcher(part).matches()
                ? new Reference(
                        pointer, Set.of(kinds), cited.substring(0, hash), Integer.valueOf(part))
                : new Reference(pointer, Set.of(kinds), cited, null);
    }

    /// The reference as it is written.
    public String cited() {
        return n == null ? id : id + "#" + n;
    }

    /// The entries of which any one resolves it.
    public Stream<EntryKey> targets() {
        return kinds.stream().map(kind -> new EntryKey(kind, id));
    }

    /// Gathers the references of one entry.
    static final class Gathering {
        private final ArrayList<Reference> found = new ArrayList<>();

        Gathering add(String pointer, @Nullable String cited, Kind... kinds) {
            if (cited != null) {
                found.add(to(pointer, cited, kinds));
            }
            return this;
        }

        Gathering all(String pointer, List<String> cited, Kind... kinds) {
            for (var i = 0; i < cited.size(); i++) {
                add(pointer + "/" + i, cited.get(i), kinds);
            }
            return this;
        }

        List<Reference> found() {
            return List.copyOf(found);
        }
    }
}
