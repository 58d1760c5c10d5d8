package org.entente.contracts;

/// Names one entry: `statement/2024-11-04-eu-kr-dprk-russia`. The key of its changes on the topics.
public record EntryKey(Kind kind, String id) implements Comparable<EntryKey> {

    /// Reads the form that [#toString()] writes.
    ///
    /// @throws IllegalArgumentException when it names no kind or no id
    public static EntryKey parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new IllegalArgumentException("not an entry's key: " + text);
        }
        return new EntryKey(Kind.read(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public int compareTo(EntryKey other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind.one() + "/" + id;
    }
}
