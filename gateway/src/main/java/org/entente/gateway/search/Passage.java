package org.entente.gateway.search;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A piece of text with the characters (code points) in it that were looked for.
final class Passage {

    static final char START = '\u0002';
    static final char STOP = '\u0003';

    /// In characters.
    private static final int LONGEST = 240;

    private static final int BEFORE = 60;

    private final int[] text;
    private final BitSet marks = new BitSet();
    private final int words;

    /// @param text as it is to be shown
    /// @param marked the same as [Writing#markable] makes it, with marks
    /// @param stretches what is marked besides, wherever it stands
    Passage(String text, String marked, List<String> stretches) {
        this.text = text.codePoints().toArray();
        mark(marked);
        stretches.forEach(stretch -> mark(text, stretch));
        this.words = count();
    }

    private void mark(String marked) {
        var at = 0;
        var on = false;
        for (var c : marked.codePoints().toArray()) {
            switch (c) {
                case START -> on = true;
                case STOP -> on = false;
                case Writing.SEAM -> {}
                default -> marks.set(at++, on);
            }
        }
    }

    private void mark(String text, String stretch) {
        var length = stretch.codePointCount(0, stretch.length());
        for (var i = text.indexOf(stretch); i >= 0; i = text.indexOf(stretch, i + 1)) {
            var at = text.codePointCount(0, i);
            marks.set(at, at + length);
        }
    }

    /// How many different words are marked.
    int words() {
        return words;
    }

    private int count() {
        Set<String> words = new HashSet<>();
        for (var from = marks.nextSetBit(0); from >= 0; from = marks.nextSetBit(end(from))) {
            words.add(new String(text, from, end(from) - from).toLowerCase(Locale.ROOT));
        }
        return words.size();
    }

    /// The part with the most marks, as HTML: nothing in it is markup but the marks.
    String highlighted() {
        var from = text.length <= LONGEST ? 0 : wordStart(Math.max(0, best() - BEFORE));
        var to = text.length - from <= LONGEST ? text.length : wordEnd(from + LONGEST);
        var html = new StringBuilder(from > 0 ? "… " : "");
        for (var i = from; i < to; i++) {
            if (marks.get(i) && (i == from || !marks.get(i - 1))) {
                html.append("<mark>");
            }
            escape(html, text[i]);
            if (marks.get(i) && (i + 1 == to || !marks.get(i + 1))) {
                html.append("</mark>");
            }
        }
        return html.append(to < text.length ? " …" : "").toString();
    }

    private int best() {
        var best = Math.max(0, marks.nextSetBit(0));
        for (var from = best; from >= 0; from = marks.nextSetBit(end(from))) {
            if (within(from) > within(best)) {
                best = from;
            }
        }
        return best;
    }

    private int within(int from) {
        return marks.get(from, from + LONGEST - BEFORE).cardinality();
    }

    private int end(int from) {
        return marks.nextClearBit(from);
    }

    private int wordStart(int from) {
        for (var i = from; i > 0 && i < from + BEFORE / 2; i++) {
            if (Character.isWhitespace(text[i - 1])) {
                return i;
            }
        }
        return from;
    }

    private int wordEnd(int to) {
        for (var i = to; i > to - BEFORE / 2; i--) {
            if (Character.isWhitespace(text[i])) {
                return i;
            }
        }
        return to;
    }

    private static void escape(StringBuilder html, int c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.appendCodePoint(c);
        }
    }
}
