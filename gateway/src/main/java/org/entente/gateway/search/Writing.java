package org.entente.gateway.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How text is written, made ready for PostgreSQL's parser, which knows words by the spaces between
/// them and takes every character beyond ASCII for a letter.
final class Writing {

    /// Stands between words that nothing separates, where text is only to be marked.
    static final char SEAM = '\u001f';

    /// Stands between the pieces of a text.
    static final char BREAK = '\u001e';

    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HANGUL,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private static final int LONG_VOWEL = 'ー';

    private Writing() {}

    /// The text in NFC, without characters that stand for nothing in a text.
    static String clean(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.codePoints().noneMatch(Writing::meansNothing)) {
            return normal;
        }
        var clean = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> clean.appendCodePoint(meansNothing(c) ? ' ' : c));
        return clean.toString();
    }

    private static boolean meansNothing(int c) {
        return Character.isISOControl(c) || c >= 0xd800 && c <= 0xdfff;
    }

    /// Words to be found. Where words are written without spaces, or with endings that cling to
    /// them, each pair of neighbouring characters is a word: any part of the text is then found as
    /// a phrase.
    static String words(String clean) {
        var words = new StringBuilder(clean.length() + 16);
        var characters = clean.codePoints().toArray();
        for (var i = 0; i < characters.length; i++) {
            var here = characters[i];
            if (!unspaced(here)) {
                words.appendCodePoint(plain(characters, i));
                continue;
            }
            var before = i > 0 && unspaced(characters[i - 1]);
            var after = i + 1 < characters.length && unspaced(characters[i + 1]);
            if (after) {
                words.append(' ').appendCodePoint(here).appendCodePoint(characters[i + 1]);
            } else if (!before) {
                words.append(' ').appendCodePoint(here);
            }
            if (!after) {
                words.append(' ');
            }
        }
        return words.toString();
    }

    /// The same text, character by character, for PostgreSQL to mark words in. It may have seams
    /// more.
    static String markable(String clean) {
        var text = new StringBuilder(clean.length() + 16);
        var characters = clean.codePoints().toArray();
        for (var i = 0; i < characters.length; i++) {
            if (i > 0 && unspaced(characters[i]) != unspaced(characters[i - 1])) {
                text.append(SEAM);
            }
            text.appendCodePoint(plain(characters, i));
        }
        return text.toString();
    }

    /// The stretches of the text that are written without spaces.
    static List<String> unspaced(String clean) {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        clean.codePoints()
                .forEach(c -> {
                    if (unspaced(c)) {
                        run.appendCodePoint(c);
                    } else if (!run.isEmpty()) {
                        runs.add(run.toString());
                        run.setLength(0);
                    }
                });
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    /// A space for what is no part of a word, and for hyphens between letters.
    private static int plain(int[] characters, int i) {
        var here = characters[i];
        if (here == '-'
                && i > 0
                && i + 1 < characters.length
                && Character.isLetter(characters[i - 1])
                && Character.isLetter(characters[i + 1])) {
            return ' ';
        }
        // What looks like markup or a path is text as well.
        return "<>&/".indexOf(here) < 0 && (here < 0x80 || letter(here)) ? here : ' ';
    }

    private static boolean letter(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER ->
                    true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static boolean unspaced(int c) {
        return c > 0x0dff
                && (c == LONG_VOWEL || UNSPACED.contains(UnicodeScript.of(c)) && letter(c));
    }
}
