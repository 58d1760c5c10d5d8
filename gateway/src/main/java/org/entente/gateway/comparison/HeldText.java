package org.entente.gateway.comparison;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.contracts.Statement;

/// A text that is held of a statement, word by word.
final class HeldText {

    /// From how many words on common wording counts.
    static final int SHORTEST = 8;

    private final String statement;
    private final Statement.Text text;
    private final List<Word> words = new ArrayList<>();
    private final long[] runs;
    private final long[] sortedRuns;

    /// @param form for comparison: whether a letter is large or small does not count
    /// @param start where it begins, in code points
    /// @param end where it ends, exclusive
    record Word(String form, int start, int end) {}

    HeldText(String statement, Statement.Text text) {
        this.statement = statement;
        this.text = text;
        split();
        runs = new long[Math.max(0, words.size() - SHORTEST + 1)];
        for (var i = 0; i < runs.length; i++) {
            for (var word : words.subList(i, i + SHORTEST)) {
                runs[i] = runs[i] * 1_000_003 + word.form().hashCode();
            }
        }
        sortedRuns = runs.clone();
        Arrays.sort(sortedRuns);
    }

    static Stream<HeldText> of(Statement statement) {
        return statement.texts().stream().map(text -> new HeldText(statement.id(), text));
    }

    String statement() {
        return statement;
    }

    String language() {
        return text.language();
    }

    List<Word> words() {
        return words;
    }

    /// The places of the words that belong to a run of words which the other has as well: no others
    /// can be in a common passage.
    List<Integer> shared(HeldText other) {
        var shared = new ArrayList<Integer>();
        var reach = 0;
        for (var i = 0; i < runs.length; i++) {
            if (Arrays.binarySearch(other.sortedRuns, runs[i]) >= 0) {
                for (var word = Math.max(i, reach); word < i + SHORTEST; word++) {
                    shared.add(word);
                }
                reach = i + SHORTEST;
            }
        }
        return shared;
    }

    /// The wording from one code point to another.
    String between(int start, int end) {
        var whole = text.text();
        var from = whole.offsetByCodePoints(0, start);
        return whole.substring(from, whole.offsetByCodePoints(from, end - start));
    }

    private void split() {
        var whole = text.text();
        var breaks = BreakIterator.getWordInstance(Locale.forLanguageTag(text.language()));
        breaks.setText(whole);
        var codePoints = 0;
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var piece = whole.substring(start, end);
            var length = piece.codePointCount(0, piece.length());
            if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(
                        new Word(piece.toLowerCase(Locale.ROOT), codePoints, codePoints + length));
            }
            codePoints += length;
            start = end;
        }
    }
}
